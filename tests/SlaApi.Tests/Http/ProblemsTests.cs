using System.Net.Http.Headers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class ProblemsTests(App app)
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Every_refusal_is_a_problem_in_every_environment(string environment)
    {
        await using var own = new App { EnvironmentName = environment };
        await own.InitializeAsync();
        var api = await own.Client();
        (await api.Get("/v1/agreements/none")).ExpectProblem(404, "not-found");
        (await api.Get("/v1/none")).ExpectProblem(404, "not-found");
        (await api.Get("/none")).ExpectProblem(404, "not-found");
        (await api.Post("/v1/agreements", "{")).ExpectProblem(400, "invalid-request");
        (await api.Post("/v1/agreements", "")).ExpectProblem(400, "invalid-request");
        (await api.Post("/v1/agreements", new StringContent("x"))).ExpectProblem(415, "unsupported-media-type");
        (await api.Send(HttpMethod.Delete, "/v1/agreements", null)).ExpectProblem(405, "method-not-allowed");
        (await new Api(own.Http, null).Get("/v1/agreements")).ExpectProblem(401, "unauthorized");
        (await new Api(own.Http, null).Get("/v1/none")).ExpectProblem(404, "not-found");
    }

    [Theory]
    [InlineData("/v1/agreements/none")]
    [InlineData("/v1/agreements/00000000-0000-0000-0000-000000000000")]
    [InlineData("/v1/agreements/00000000000000000000000000000000")]
    [InlineData("/v1/agreements/%FF%C0")]
    [InlineData("/v1/agreements/a%2Fb")]
    [InlineData("/v1/agreements/none/versions/1")]
    [InlineData("/v1/agreements/none/versions/x")]
    [InlineData("/v1/agreements/none/versions/99999999999")]
    [InlineData("/v1/agreements/none/versions/-1")]
    [InlineData("/v1/agreements/none/versions/01/terms")]
    [InlineData("/v2/agreements")]
    public async Task What_is_unknown_or_malformed_is_not_found(string path) => (await (await app.Client()).Get(path)).ExpectProblem(404, "not-found");

    [Theory]
    [InlineData("01")]
    [InlineData("1.0")]
    [InlineData("%2B1")]
    [InlineData("%201")]
    [InlineData("0")]
    public async Task A_version_has_one_address(string number)
    {
        var api = await app.Client();
        var key = await api.Draft();
        (await api.Get($"/v1/agreements/{key}/versions/1")).Expect(200);
        (await api.Get($"/v1/agreements/{key}/versions/{number}")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_keeps_a_sound_one()
    {
        var api = await app.Client();
        Assert.Equal("crm.42_a-b", (await api.Get("/v1/agreements", ("X-Request-Id", "crm.42_a-b"))).Header("X-Request-Id"));
        var made = (await api.Get("/v1/none", ("X-Request-Id", "a b<c>"))).Header("X-Request-Id");
        Assert.False(string.IsNullOrEmpty(made) || made.Contains('<', StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unsupported_method_gets_the_supported_ones()
    {
        var answer = (await (await app.Client()).Send(HttpMethod.Put, "/v1/agreements", "{}")).ExpectProblem(405, "method-not-allowed");
        Assert.Equal(["GET", "HEAD", "POST"], answer.Header("Allow")!.Split(", ").Order());
    }

    [Fact]
    public async Task Without_a_valid_token_401_and_without_the_scope_403_naming_it()
    {
        var nobody = (await new Api(app.Http, null).Get("/v1/agreements")).ExpectProblem(401, "unauthorized");
        Assert.StartsWith("Bearer", nobody.Header("WWW-Authenticate"), StringComparison.Ordinal);
        var bad = (await new Api(app.Http, "x.y.z").Get("/v1/agreements")).ExpectProblem(401, "unauthorized");
        Assert.Contains("invalid_token", bad.Header("WWW-Authenticate"), StringComparison.Ordinal);
        var reader = (await (await app.Client("agreements:read")).Post("/v1/agreements", new { })).ExpectProblem(403, "insufficient-scope");
        Assert.Contains("agreements:write", (string)reader.Json["detail"]!, StringComparison.Ordinal);
        Assert.Contains("scope=\"agreements:write\"", reader.Header("WWW-Authenticate"), StringComparison.Ordinal);
        (await (await app.Client("agreements:write")).Get("/v1/agreements")).ExpectProblem(403, "insufficient-scope");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_one_mebibyte_is_too_large(bool keyed)
    {
        var body = new ByteArrayContent([.. "{ \"key\": \""u8, .. Enumerable.Repeat((byte)'a', (1 << 20) + 1), .. "\" }"u8]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var api = await app.Client();
        (await api.Post("/v1/agreements", body, keyed ? [("Idempotency-Key", Sample.Key())] : [])).ExpectProblem(413, "payload-too-large");
    }

    [Fact]
    public async Task The_language_changes_the_text_and_nothing_else()
    {
        var api = await app.Client();
        var en = await api.Post("/v1/agreements", new { key = "K", title = "", company = 'C' }, ("Accept-Language", "fr, en;q=0.5"));
        var de = await api.Post("/v1/agreements", new { key = "K", title = "", company = 'C' }, ("Accept-Language", "de-CH, en;q=0.5"));
        Assert.NotEqual((string?)en.Json["title"], (string?)de.Json["title"]);
        Assert.NotEqual((string?)en.Json["errors"]![0]!["detail"], (string?)de.Json["errors"]![0]!["detail"]);
        Assert.Equal(["/key", "/title"], de.ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(en.ExpectProblem(400, "invalid-request").Pointers, de.Pointers);

        var key = await api.Draft(Sample.Terms());
        Assert.Equal((await api.Get($"/v1/agreements/{key}/versions/1")).Tag,
            (await api.Get($"/v1/agreements/{key}/versions/1", ("Accept-Language", "de"))).Tag);
    }
}
