using System.Net;
using System.Text;

namespace SlaApi.Tests.Identity;

public sealed class TokenEndpointTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly (string, string) Grant = ("grant_type", "client_credentials");
    private static readonly (string, string) Id = ("client_id", AuthorityApp.ClientId);
    private static readonly (string, string) Secret = ("client_secret", AuthorityApp.Secret);
    private readonly AuthorityApp _app = shared.App;

    [Fact]
    public async Task A_client_authenticates_in_the_header()
    {
        using var response = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, Grant);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var answer = await response.Json();
        Assert.Equal("Bearer", answer.Text("token_type"));
        Assert.Equal(3600, answer.GetProperty("expires_in").GetInt32());
        Assert.Equal("agreements:read handovers:write", answer.Text("scope"));
    }

    [Fact]
    public async Task A_client_authenticates_in_the_body()
    {
        using var response = await _app.Post(Grant, Id, Secret, ("scope", "handovers:write"), ("unknown", "ignored"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("handovers:write", (await response.Json()).Text("scope"));
    }

    [Fact]
    public async Task Id_and_secret_in_the_header_are_form_encoded()
    {
        using var response = await _app.PostBasic("odd id:ü+%", AuthorityApp.Secret, Grant);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_token_has_the_header_and_claims_of_RFC_9068_and_no_other()
    {
        var (header, payload) = Jwt.Read(await _app.Token());
        Assert.Equal(["alg", "kid", "typ"], header.Select(member => member.Key).Order());
        Assert.Equal(("RS256", "at+jwt"), ((string)header["alg"]!, (string)header["typ"]!));
        Assert.Equal(["aud", "client_id", "exp", "iat", "iss", "jti", "scope", "sub"], payload.Select(member => member.Key).Order());
        Assert.Equal(_app.LocalIssuer, (string)payload["iss"]!);
        Assert.Equal("slaapi", (string)payload["aud"]!);
        Assert.Equal((AuthorityApp.ClientId, AuthorityApp.ClientId), ((string)payload["sub"]!, (string)payload["client_id"]!));
        Assert.Equal(_app.Time.GetUtcNow().ToUnixTimeSeconds(), (long)payload["iat"]!);
        Assert.Equal(3600, (long)payload["exp"]! - (long)payload["iat"]!);
    }

    [Fact]
    public async Task Every_token_has_an_id_of_its_own()
    {
        var first = (string)Jwt.Read(await _app.Token()).Payload["jti"]!;
        Assert.NotEqual(first, (string)Jwt.Read(await _app.Token()).Payload["jti"]!);
    }

    [Fact]
    public async Task The_API_learns_client_and_scopes_from_the_token()
    {
        using var response = await _app.Who(await _app.Token());
        var who = await response.Json();
        Assert.Equal(AuthorityApp.ClientId, who.Text("client"));
        Assert.Equal(["agreements:read", "handovers:write"], who.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public Task Without_grant_type_the_request_is_invalid() => Refuses(400, "invalid_request", Id, Secret);

    [Fact]
    public Task Another_grant_is_unsupported() => Refuses(400, "unsupported_grant_type", ("grant_type", "password"), Id, Secret);

    [Fact]
    public Task A_scope_the_client_does_not_have_is_invalid() => Refuses(400, "invalid_scope", Grant, Id, Secret, ("scope", "agreements:read admin"));

    [Fact]
    public Task A_client_without_scopes_gets_no_token() => Refuses(400, "invalid_scope", Grant, ("client_id", "bare"), Secret);

    [Fact]
    public Task A_repeated_parameter_is_invalid() => Refuses(400, "invalid_request", Grant, Grant, Id, Secret);

    [Fact]
    public Task A_wrong_secret_is_refused() => Refuses(401, "invalid_client", Grant, Id, ("client_secret", "wrong"));

    [Fact]
    public Task An_unknown_client_is_refused_like_a_wrong_secret() => Refuses(401, "invalid_client", Grant, ("client_id", "stranger"), Secret);

    [Fact]
    public Task A_disabled_client_is_refused_like_a_wrong_secret() => Refuses(401, "invalid_client", Grant, ("client_id", "closed"), Secret);

    [Fact]
    public Task Without_credentials_the_client_is_refused() => Refuses(401, "invalid_client", Grant);

    [Fact]
    public Task An_empty_secret_counts_as_none() => Refuses(401, "invalid_client", Grant, Id, ("client_secret", ""));

    [Fact]
    public async Task Both_ways_to_authenticate_at_once_are_invalid()
    {
        using var response = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, Grant, Id, Secret);
        await Refused(response, 400, "invalid_request");
    }

    [Fact]
    public async Task The_same_id_beside_the_header_is_allowed_and_another_is_invalid()
    {
        using var same = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, Grant, Id);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using var other = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, Grant, ("client_id", "closed"));
        await Refused(other, 400, "invalid_request");
    }

    [Theory]
    [InlineData("Basic", 401)]
    [InlineData("Bearer abc", 401)]
    [InlineData("Basic !!!", 400)]
    [InlineData("Basic bm9jb2xvbg==", 400)]     // nocolon
    [InlineData("Basic /zr/", 400)]             // not UTF-8
    [InlineData("Basic Og==", 401)]             // nothing before and after the colon
    public async Task An_unusable_header_is_refused(string header, int status)
    {
        using var response = await _app.Send(header, Grant);
        await Refused(response, status, status == 401 ? "invalid_client" : "invalid_request");
    }

    [Fact]
    public async Task A_refusal_in_the_header_names_the_scheme()
    {
        using var response = await _app.PostBasic(AuthorityApp.ClientId, "wrong", Grant);
        await Refused(response, 401, "invalid_client");
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task Another_content_type_is_invalid(string type)
    {
        using var content = new StringContent("{}", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _app.Http.PostAsync("/connect/token", content);
        await Refused(response, 400, "invalid_request");
    }

    [Fact]
    public async Task Parameters_in_the_URL_are_invalid()
    {
        using var content = new FormUrlEncodedContent([]);
        using var response = await _app.Http.PostAsync($"/connect/token?client_id={AuthorityApp.ClientId}", content);
        await Refused(response, 400, "invalid_request");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_16_kB_is_refused(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token");
        request.Content = new FormUrlEncodedContent(Enumerable.Range(0, 30).Select(i => KeyValuePair.Create($"filler{i}", new string('x', 1000))));
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _app.Http.SendAsync(request);
        await Refused(response, 413, "invalid_request");
    }

    [Fact]
    public async Task Too_many_parameters_are_invalid() =>
        await Refuses(400, "invalid_request", [.. Enumerable.Range(0, 100).Select(i => ($"filler{i}", "x"))]);

    [Fact]
    public async Task Only_POST_is_allowed()
    {
        using var response = await _app.Http.GetAsync("/connect/token");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_new_secret_is_valid_at_once()
    {
        await using var changing = await AuthorityApp.Start();
        await changing.Token();
        var client = changing.Clients[AuthorityApp.ClientId];
        changing.Clients[client.Id] = client with { SecretHash = SlaApi.Identity.ClientSecret.Hash("another") };
        using var response = await changing.Post(Grant, Id, Secret);
        await Refused(response, 401, "invalid_client");
    }

    [Fact]
    public async Task A_refusal_is_logged_on_one_line_without_the_secret()
    {
        await Refuses(401, "invalid_client", Grant, ("client_id", "no\r\nbody"), Secret);
        var line = Assert.Single(_app.Log, line => line.Contains("body from", StringComparison.Ordinal));
        Assert.Equal("Warning: Token refused to client no??body from 127.0.0.1: unknown client.", line);
        Assert.DoesNotContain(_app.Log, line => line.Contains(AuthorityApp.Secret, StringComparison.Ordinal));
    }

    private async Task Refuses(int status, string error, params (string, string)[] form)
    {
        using var response = await _app.Post(form);
        await Refused(response, status, error);
    }

    private static async Task Refused(HttpResponseMessage response, int status, string error)
    {
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var body = await response.Json();
        Assert.Equal(error, body.Text("error"));
        Assert.Matches("^[ !#-\\[\\]-~]+$", body.Text("error_description"));        // the characters RFC 6749 § 5.2 allows
        Assert.Equal(2, body.EnumerateObject().Count());
    }
}
