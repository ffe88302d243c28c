using Microsoft.Extensions.DependencyInjection;
using SlaApi.Features.Accounts;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.SignIn;

public sealed class SetUpTests
{
    private static readonly Dictionary<string, string> Someone =
        new() { ["name"] = "Erste Person", ["email"] = "first@example.com", ["password"] = "twelve letters" };

    [Fact]
    public async Task The_first_account_is_made_once_by_who_has_the_token()
    {
        await using var app = new App { EnvironmentName = "Production" };
        await app.InitializeAsync();
        var token = app.Services.GetRequiredService<SetUpToken>().Issue();
        var person = new AdminSession(app.Http, "de-DE");

        Assert.Contains("Dieser Link gilt nicht mehr.", (await person.Post("/admin/set-up", With("guessed"))).Expect(403).Body, StringComparison.Ordinal);
        var shortOne = (await person.Post("/admin/set-up", With(token, "short"))).Expect(400);
        Assert.Contains("Mindestens 12 Zeichen.", shortOne.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"first@example.com\"", shortOne.Body, StringComparison.Ordinal);

        Assert.Equal("/admin", (await person.Post("/admin/set-up", With(token))).Expect(302).Location);
        Assert.Contains("first@example.com", (await person.Get("/admin/accounts")).Expect(200).Body, StringComparison.Ordinal);

        var late = new AdminSession(app.Http, "en");
        Assert.Contains("An account already exists.", (await late.Post("/admin/set-up", With(token))).Expect(409).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Components_are_shown_in_Development_alone()
    {
        await using var app = new App
        {
            EnvironmentName = "Production", Settings = new Dictionary<string, string?>
            {
                ["Bootstrap:Admin:Email"] = "admin@example.com",
                ["Bootstrap:Admin:Password"] = People.Password,
            }
        };
        await app.InitializeAsync();
        (await (await AdminSession.SignIn(app, "admin@example.com", People.Password)).Get("/admin/components")).Expect(404);
    }

    private static Dictionary<string, string> With(string token, string? password = null) =>
        new(Someone) { ["token"] = token, ["password"] = password ?? Someone["password"] };
}
