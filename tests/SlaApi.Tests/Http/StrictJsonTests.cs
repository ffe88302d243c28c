using System.Net.Http.Headers;
using System.Text;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

/// <summary>A body that does not match the document is refused.</summary>
[Collection(SharedApp.Name)]
public sealed class StrictJsonTests(App app)
{
    [Theory]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "colour": "red" }""", "/colour")]
    [InlineData("""{ "Key": "k", "title": "T", "company": "C" }""", "/Key")]
    [InlineData("""{ "key": "k", "title": 7, "company": "C" }""", "/title")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "durationMinutes": "60" } } }""", "/terms/review/durationMinutes")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "durationMinutes": 1e400 } } }""", "/terms/review/durationMinutes")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "durationMinutes": 99999999999999999999 } } }""",
        "/terms/review/durationMinutes")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "firstOn": "2026-13-01" } } }""", "/terms/review/firstOn")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "firstOn": "-0001-01-01" } } }""", "/terms/review/firstOn")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "interval": "Month" } } }""", "/terms/review/interval")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "review": { "interval": 1 } } }""", "/terms/review/interval")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": { } } }""", "/terms/targets")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ { "key": "t" } ] } }""", "/terms/targets/0")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ { "key": "t", "kind": "wish" } ] } }""", "/terms/targets/0")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ { "kind": "volume", "share": 1 } ] } }""", "/terms/targets/0/share")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ { "kind": "response", "within": { "value": 4 } } ] } }""",
        "/terms/targets/0/within")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ { "kind": "amount", "atLeast": { "currency": "CHF" } } ] } }""",
        "/terms/targets/0/atLeast")]
    [InlineData("""{ "key": "k", "title": "T\u0000", "company": "C" }""", "/title")]
    [InlineData("""{ "key": "k", "title": "T\ud800", "company": "C" }""", "/title")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "scope": { "criterion": { "field": "source", "op": "eq", "value": "\ud800" } } } }""",
        "/terms/scope/criterion/value")]
    [InlineData("""[]""", "")]
    [InlineData(""" "text" """, "")]
    [InlineData("""{ "key": "k", """, "")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C" } {}""", "")]
    [InlineData("""{ "key": "k", } """, "")]
    [InlineData("""{ /* no */ "key": "k" }""", "")]
    [InlineData("""{ 'key': 'k' }""", "")]
    public async Task A_body_of_another_shape_is_refused_with_its_pointer(string body, string pointer)
    {
        var answer = (await (await app.Client()).Post("/v1/agreements", body)).ExpectProblem(400, "invalid-request");
        Assert.Equal(pointer, Assert.Single(answer.Pointers).TrimEnd('/'));
        Assert.DoesNotContain("SlaApi.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "key": "k", "key": "k", "title": "T", "company": "C" }""")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "scope": { "geography": "A", "geography": "B" } } }""")]
    [InlineData("""{ "key": "k", "title": "T", "company": "C", "terms": { "calendars": { "a": { }, "a": { } } } }""")]
    [InlineData("""
        { "key": "k", "title": "T", "company": "C",
          "terms": { "scope": { "criterion": { "field": "source", "op": "eq", "value": { "a": 1, "a": 2 } } } } }
        """)]
    [InlineData("null")]
    [InlineData("")]
    public async Task Duplicates_and_nothing_are_refused(string body) =>
        (await (await app.Client()).Post("/v1/agreements", body)).ExpectProblem(400, "invalid-request");

    [Fact]
    public async Task Deep_nesting_and_broken_text_are_refused()
    {
        var api = await app.Client();
        var deep = $$"""{ "key": "k", "terms": { "scope": { "criterion": {{string.Concat(Enumerable.Repeat("""{ "all": [ """, 5000))}}""";
        (await api.Post("/v1/agreements", deep)).ExpectProblem(400, "invalid-request");
        (await api.Patch("/v1/agreements/none/versions/1/terms", string.Concat(Enumerable.Repeat("[", 5000)))).ExpectProblem(400, "invalid-request");
        foreach (var type in new[] { "application/json", "application/merge-patch+json" })
        {
            var broken = new ByteArrayContent([.. "{ \"title\": \""u8, 0xFF, 0xC0, .. "\" }"u8]);
            broken.Headers.ContentType = new MediaTypeHeaderValue(type);
            var (method, path) = type == "application/json" ? (HttpMethod.Post, "/v1/agreements") : (HttpMethod.Patch, $"/v1/agreements/{await api.Draft()}");
            (await api.Send(method, path, broken, ("If-Match", "*"))).ExpectProblem(400, "invalid-request");
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/merge-patch+json")]
    public async Task Another_content_type_or_charset_is_refused(string type)
    {
        var content = new StringContent("{}", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await (await app.Client()).Send(HttpMethod.Post, "/v1/agreements", content)).ExpectProblem(415, "unsupported-media-type");
    }

    [Fact]
    public async Task Utf_8_may_be_named()
    {
        var content = new StringContent("""{ "items": [] }""");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=\"UTF-8\"");
        (await (await app.Client()).Send(HttpMethod.Post, "/v1/clock/elapsed", content)).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_patch_has_its_own_content_type()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        (await api.Send(HttpMethod.Patch, path, """{ "title": "T" }""", ("If-Match", "*"))).ExpectProblem(415, "unsupported-media-type");
        var untyped = new ByteArrayContent([.. "{ \"title\": \"T\" }"u8]);
        (await api.Send(HttpMethod.Patch, path, untyped, ("If-Match", "*"))).ExpectProblem(415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_kind_may_come_last()
    {
        var terms = Sample.Terms();
        terms["targets"] = System.Text.Json.Nodes.JsonNode.Parse("""[ { "key": "t", "per": "month", "kind": "volume" } ]""");
        await (await app.Client()).Draft(terms);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00", false)]
    [InlineData("2026-01-01 00:00:00Z", false)]
    [InlineData("2026-01-01T00:00Z", false)]
    [InlineData("2026-02-30T00:00:00Z", false)]
    [InlineData("9999-12-31T23:59:59-18:00", false)]
    [InlineData("-9998-01-01T00:00:00+18:00", false)]
    [InlineData("2026-01-01T00:00:00+05:45", true)]
    [InlineData("2026-01-01T00:00:00.123456789Z", true)]
    public async Task An_instant_is_rfc_3339_with_offset(string start, bool accepted)
    {
        var answer = await (await app.Client()).Post(
            "/v1/clock/elapsed", new { calendar = Features.Clock.Ask.Office(), items = new[] { new { start, end = "2026-01-02T00:00:00Z" } } });
        Assert.Equal(accepted ? 200 : 400, answer.Status);
        Assert.Equal(accepted ? [] : ["/items/0/start"], accepted ? [] : answer.Pointers);
    }
}
