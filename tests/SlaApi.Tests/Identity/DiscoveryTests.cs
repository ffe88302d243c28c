using System.Net;

namespace SlaApi.Tests.Identity;

public sealed class DiscoveryTests
{
    [Fact]
    public async Task The_metadata_names_issuer_endpoints_and_what_is_supported()
    {
        await using var app = await AuthorityApp.Start();
        var metadata = await app.Get("/.well-known/openid-configuration");
        Assert.Equal(app.LocalIssuer, metadata.Text("issuer"));
        Assert.Equal(app.LocalIssuer + "/connect/token", metadata.Text("token_endpoint"));
        Assert.Equal(app.LocalIssuer + "/.well-known/jwks.json", metadata.Text("jwks_uri"));
        Assert.Equal(["client_credentials"], Texts("grant_types_supported"));
        Assert.Equal(["client_secret_basic", "client_secret_post"], Texts("token_endpoint_auth_methods_supported"));
        Assert.Equal(["public"], Texts("subject_types_supported"));
        Assert.Equal(["RS256"], Texts("id_token_signing_alg_values_supported"));
        Assert.Empty(Texts("response_types_supported"));

        IEnumerable<string?> Texts(string member) => metadata.GetProperty(member).EnumerateArray().Select(value => value.GetString());
    }

    [Fact]
    public async Task The_issuer_is_the_public_URL_where_one_is_configured()
    {
        await using var app = await AuthorityApp.Start(null, ("PublicUrl", "https://sla.example.com/sla/"));
        var metadata = await app.Get("/.well-known/openid-configuration");
        Assert.Equal("https://sla.example.com/sla", metadata.Text("issuer"));
        Assert.Equal("https://sla.example.com/sla/connect/token", metadata.Text("token_endpoint"));
        Assert.Equal("https://sla.example.com/sla", (string)Jwt.Read(await app.Token()).Payload["iss"]!);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task An_address_that_means_every_address_is_called_localhost(string listen)
    {
        await using var app = await AuthorityApp.Start(null, ("Listen", listen));
        Assert.Equal(app.LocalIssuer, (await app.Get("/.well-known/openid-configuration")).Text("issuer"));
    }

    [Fact]
    public async Task The_host_header_does_not_choose_the_issuer()
    {
        await using var app = await AuthorityApp.Start();
        app.Http.DefaultRequestHeaders.Host = "elsewhere.example.com";
        Assert.Equal(app.LocalIssuer, (await app.Get("/.well-known/openid-configuration")).Text("issuer"));
    }

    [Fact]
    public async Task The_keys_are_public_halves_only()
    {
        await using var app = await AuthorityApp.Start();
        var token = await app.Token();
        var key = Assert.Single((await app.Get("/.well-known/jwks.json")).GetProperty("keys").EnumerateArray());
        Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], key.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(("RSA", "sig", "RS256", "AQAB"), (key.Text("kty"), key.Text("use"), key.Text("alg"), key.Text("e")));
        Assert.Equal((string)Jwt.Read(token).Header["kid"]!, key.Text("kid"));
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/.well-known/jwks.json")]
    public async Task Both_documents_may_be_cached_for_minutes_and_answer_HEAD(string path)
    {
        await using var app = await AuthorityApp.Start();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl?.ToString());
    }
}
