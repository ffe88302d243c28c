using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaApi.Tests.Identity;

/// <summary>The API with an external issuer: hand-written metadata, an elliptic-curve key, an array of scopes, <c>typ: JWT</c>.</summary>
public sealed class ExternalIssuerTests : IAsyncLifetime
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private WebApplication _external = null!;
    private AuthorityApp _app = null!;

    private string Issuer => _external.Urls.First();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _external = builder.Build();
        _external.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, jwks_uri = Issuer + "/keys" }));
        _external.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        await _external.StartAsync();
        _app = await AuthorityApp.Start(null, ("Authentication:Authority", Issuer), ("Authentication:Audience", "urn:sla"));
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _external.DisposeAsync();
        _key.Dispose();
    }

    [Fact]
    public async Task Its_token_opens_the_API_with_its_scopes()
    {
        using var response = await _app.Who(Token());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var who = await response.Json();
        Assert.Equal("partner", who.Text("client"));
        Assert.Equal(["agreements:read", "metrics:read"], who.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Theory]
    [InlineData("at+jwt", HttpStatusCode.OK)]
    [InlineData("application/at+jwt", HttpStatusCode.OK)]
    [InlineData("logout+jwt", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public Task Its_token_must_be_of_a_known_type(string? type, HttpStatusCode expected) =>
        Answers(expected, Token((header, _) => header["typ"] = type));

    [Fact]
    public Task Its_token_for_another_audience_is_refused() => Answers(HttpStatusCode.Unauthorized, Token((_, payload) => payload["aud"] = "slaapi"));

    [Fact]
    public Task Its_token_under_another_name_is_refused() =>
        Answers(HttpStatusCode.Unauthorized, Token((_, payload) => payload["iss"] = _app.LocalIssuer));

    [Fact]
    public async Task Its_token_is_refused_half_a_minute_after_it_expired()
    {
        var token = Token();
        _app.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(29));
        await Answers(HttpStatusCode.OK, token);
        _app.Time.Advance(TimeSpan.FromSeconds(1));
        await Answers(HttpStatusCode.Unauthorized, token);
    }

    [Fact]
    public async Task A_token_of_the_built_in_authority_is_refused()
    {
        await using var builtIn = await AuthorityApp.Start(null, ("PublicUrl", Issuer), ("Authentication:Audience", "urn:sla"));
        await Answers(HttpStatusCode.Unauthorized, await builtIn.Token());
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/.well-known/jwks.json")]
    public async Task The_built_in_authority_is_not_available(string path)
    {
        using var document = await _app.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, document.StatusCode);
        using var token = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, ("grant_type", "client_credentials"));
        Assert.Equal(HttpStatusCode.NotFound, token.StatusCode);
    }

    [Fact]
    public async Task The_types_can_be_narrowed()
    {
        await using var strict = await AuthorityApp.Start(
            null, ("Authentication:Authority", Issuer), ("Authentication:Audience", "urn:sla"), ("Authentication:TokenTypes:0", "at+jwt"));
        using var loose = await strict.Who(Token());
        Assert.Equal(HttpStatusCode.Unauthorized, loose.StatusCode);
        using var exact = await strict.Who(Token((header, _) => header["typ"] = "at+jwt"));
        Assert.Equal(HttpStatusCode.OK, exact.StatusCode);
    }

    [Fact]
    public async Task Another_instance_of_the_app_can_be_the_issuer()
    {
        await using var issuer = await AuthorityApp.Start();
        await using var api = await AuthorityApp.Start(null, ("Authentication:Authority", issuer.LocalIssuer));
        using var response = await api.Who(await issuer.Token());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(api.Keys);
    }

    private string Token(Action<JsonObject, JsonObject>? change = null)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = "k1", ["typ"] = "JWT" };
        var payload = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = new JsonArray("other", "urn:sla"),
            ["sub"] = "service-account",
            ["azp"] = "partner",
            ["exp"] = _app.Time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds(),
            ["scope"] = new JsonArray("agreements:read", "metrics:read"),
        };
        change?.Invoke(header, payload);
        return Jwt.Sign(header, payload, data => _key.SignData(data, HashAlgorithmName.SHA256));
    }

    private object PublicKey()
    {
        var point = _key.ExportParameters(false).Q;
        return new { kty = "EC", crv = "P-256", use = "sig", kid = "k1", x = Text(point.X!), y = Text(point.Y!) };

        static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }

    private async Task Answers(HttpStatusCode expected, string token)
    {
        using var response = await _app.Who(token);
        Assert.Equal(expected, response.StatusCode);
    }
}
