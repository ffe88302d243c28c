using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin;

/// <summary>An app with an account for every role, on a Monday at 09:30 in Zurich.</summary>
public sealed class People : IAsyncLifetime
{
    public const string Password = "long enough for tests";

    public App App { get; } = new()
    {
        Clock = new TestClock(Instant.FromUtc(2026, 3, 9, 8, 30)),
        Settings = new Dictionary<string, string?> { ["Bootstrap:Admin:Email"] = "admin@example.com", ["Bootstrap:Admin:Password"] = Password },
    };

    public Api Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Api = await App.Client();
        await Open("marketing@example.com", Role.Marketing);
        await Open("sales@example.com", Role.Sales);
        await Open("viewer@example.com", Role.Viewer);
    }

    Task IAsyncLifetime.DisposeAsync() => App.DisposeAsync().AsTask();

    public Task<AdminSession> SignIn(string email, string language = "de-CH") => AdminSession.SignIn(App, email, Password, language);

    public async Task<AccountDetails> Open(string email, Role role)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        return (await mediator.Send(new CreateAccount { Email = email, Name = email.Split('@')[0], Role = role, Password = Password })).Account;
    }

    /// <summary>An agreement in force in 2026, whose parties have persons of their own; its key.</summary>
    public Task<string> Signed() => Api.Signed(Terms());

    /// <summary>A draft of version 2 of such an agreement, or of the first of a new one; the address of its pages.</summary>
    public async Task<string> Draft(bool signed = true)
    {
        var key = signed ? await Signed() : await Api.Draft(Terms());
        if (signed)
        {
            (await Api.Post($"/v1/agreements/{key}/versions", new { renew = true })).Expect(201);
        }

        return $"/admin/agreements/{key}/versions/{(signed ? 2 : 1)}";
    }

    private static JsonNode Terms()
    {
        const string Marketing = """{ "name": "Leitung Marketing", "email": "marketing@example.com" }""";
        const string Sales = """{ "name": "Leitung Verkauf", "email": "Sales@Example.com" }""";
        return Sample.Terms(extra: $$"""
            {
              "parties": { "marketing": { "function": "Marketing", "representative": {{Marketing}} }, "sales": { "function": "Verkauf",
                "representative": {{Sales}} } },
              "responsibilities": { "marketing": { "responsible": {{Marketing}}, "deputy": {{Marketing}} }, "sales": { "responsible": {{Sales}},
                "deputy": {{Sales}} } }
            }
            """);
    }

    /// <summary>The terms behind such an address, as the API gives them.</summary>
    public async Task<JsonNode> Terms(string page) => (await Api.Get(page.Replace("/admin/", "/v1/", StringComparison.Ordinal))).Expect(200).Json["terms"]!;
}
