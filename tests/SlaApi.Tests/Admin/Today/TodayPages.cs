using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Today;

/// <summary>An app with a clock, and persons who are named in agreements of their own.</summary>
public sealed class TodayPages : IAsyncLifetime
{
    private const string Password = "long enough for tests";

    public TodayPages() => App = new()
    {
        Clock = Clock,
        Settings = new Dictionary<string, string?> { ["Bootstrap:Admin:Email"] = "admin@example.com", ["Bootstrap:Admin:Password"] = Password },
    };

    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 13, 0));

    public App App { get; }

    public Api Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Api = await App.Client();
    }

    Task IAsyncLifetime.DisposeAsync() => App.DisposeAsync().AsTask();

    public Task<AdminSession> Administrator(string language = "de-DE") => AdminSession.SignIn(App, "admin@example.com", Password, language);

    /// <summary>Opens an account and signs in with it.</summary>
    public async Task<AdminSession> Person(string email, Role role, string language = "de-DE")
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateAccount { Email = email, Name = email, Role = role, Password = Password });
        return await AdminSession.SignIn(App, email, Password, language);
    }

    /// <summary>Terms in which marketing and sales are two, and one more gets the reports.</summary>
    public static JsonNode Terms(string name, string? extra = null)
    {
        var terms = Sample.Terms(extra: extra);
        foreach (var party in new[] { "marketing", "sales" })
        {
            var person = new JsonObject { ["name"] = party, ["email"] = $"{party}-{name}@example.com" };
            terms["parties"]![party]!["representative"] = person;
            terms["responsibilities"]![party] = new JsonObject { ["responsible"] = person.DeepClone(), ["deputy"] = person.DeepClone() };
        }

        terms["reporting"]!["recipients"]![0]!["email"] = $"reader-{name}@example.com";
        return terms;
    }
}
