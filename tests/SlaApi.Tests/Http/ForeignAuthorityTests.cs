using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

/// <summary>With an external issuer the API says where its tokens come from.</summary>
public sealed class ForeignAuthorityTests
{
    [Fact]
    public async Task The_document_and_a_401_name_the_issuer()
    {
        await using var issuer = new App();
        await issuer.InitializeAsync();
        var authority = $"http://localhost:{issuer.Http.BaseAddress!.Port}";
        await using var own = new App { Settings = new Dictionary<string, string?> { ["Authentication:Authority"] = authority } };
        await own.InitializeAsync();

        var flow = (await own.Document())["components"]!["securitySchemes"]!["oauth2"]!["flows"]!["clientCredentials"]!;
        Assert.Equal(authority + "/connect/token", (string?)flow["tokenUrl"]);

        foreach (var (token, language, advice) in new[]
        {
            (null, "de", $"Senden Sie ein gültiges Zugriffstoken von {authority}."),
            ("x.y.z", "en", $"Send a valid access token from {authority} in the Authorization header."),
        })
        {
            var refused = (await new Api(own.Http, token).Get("/v1/agreements", ("Accept-Language", language))).ExpectProblem(401, "unauthorized");
            Assert.StartsWith($"Bearer realm=\"{authority}\"", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
            Assert.Equal(token is not null, refused.Header("WWW-Authenticate")!.Contains(", error=\"invalid_token\"", StringComparison.Ordinal));
            Assert.Equal(advice, (string?)refused.Json["detail"]);
        }

        var given = await Tokens.Get(issuer.Http, App.ClientId, App.ClientSecret, []);
        (await new Api(own.Http, given).Get("/v1/agreements")).Expect(200);
    }

    [Fact]
    public async Task An_issuer_that_cannot_be_reached_is_named_by_its_address()
    {
        const string Authority = "http://127.0.0.1:1/realms/sales";
        await using var own = new App { Settings = new Dictionary<string, string?> { ["Authentication:Authority"] = Authority } };
        await own.InitializeAsync();
        var flow = (await own.Document())["components"]!["securitySchemes"]!["oauth2"]!["flows"]!["clientCredentials"]!;
        Assert.Equal(Authority, (string?)flow["tokenUrl"]);
    }
}
