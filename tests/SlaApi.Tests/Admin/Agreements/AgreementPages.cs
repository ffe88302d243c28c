using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Features.Accounts;
using SlaApi.Http;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

/// <summary>An app with an administrator and a viewer, on a Monday at 09:30 in Zurich.</summary>
public sealed class AgreementPages : IAsyncLifetime
{
    private const string Password = "long enough for tests";

    public App App { get; } = new()
    {
        Clock = new TestClock(Instant.FromUtc(2026, 3, 9, 8, 30)),
        Settings = new Dictionary<string, string?> { ["Bootstrap:Admin:Email"] = "admin@example.com", ["Bootstrap:Admin:Password"] = Password },
    };

    public Api Api { get; private set; } = null!;

    public AdminSession German { get; private set; } = null!;

    public AdminSession English { get; private set; } = null!;

    /// <summary>Reads alone.</summary>
    public AdminSession Viewer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Api = await App.Client();
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new OpenAccount { Email = "viewer@example.com", Name = "Viewer", Role = Role.Viewer, Password = Password });
        German = await AdminSession.SignIn(App, "admin@example.com", Password);
        English = await AdminSession.SignIn(App, "admin@example.com", Password, "en");
        Viewer = await AdminSession.SignIn(App, "viewer@example.com", Password);
    }

    Task IAsyncLifetime.DisposeAsync() => App.DisposeAsync().AsTask();

    /// <summary>A signed agreement with a draft of version 2: 150 SQL, six hours, Fridays until noon, no close rate before, and other words.</summary>
    public async Task<string> Renewed()
    {
        var key = await Api.Signed();
        (await Api.Post($"/v1/agreements/{key}/versions", new { renew = true })).Expect(201);
        var targets = Sample.Terms()["targets"]!.AsArray();
        targets[0]!["amount"] = 150;
        targets[1]!["within"] = JsonNode.Parse("""{ "value": 1, "unit": "businessDays" }""");
        targets.Add(JsonNode.Parse("""{ "key": "closeRate", "party": "both", "kind": "ratio", "metric": "closeRate", "atLeast": 0.4, "per": "quarter" }"""));
        (await Api.Patch($"/v1/agreements/{key}/versions/2/terms", new
        {
            targets,
            metrics = new[] { "handedOver", "closeRate" },
            calendar = new { weeklyHours = new { friday = new[] { new { from = "08:00", to = "12:00" } } } },
        })).Expect(200);
        return key;
    }
}
