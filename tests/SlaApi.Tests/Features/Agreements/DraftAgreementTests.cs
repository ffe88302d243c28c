using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

[Collection(SharedApp.Name)]
public sealed class DraftAgreementTests(App app)
{
    [Fact]
    public async Task Without_terms_version_1_is_a_draft_of_the_template()
    {
        var api = await app.Client();
        var key = Sample.Key();
        var drafted = (await api.Post("/v1/agreements", new { key, title = "Vertrieb", company = "Muster AG" })).Expect(201);

        Assert.Equal($"/v1/agreements/{drafted.Json["id"]}", drafted.Location);
        Assert.Equal("""[{"number":1,"status":"draft","validFrom":null,"validUntil":null,"signedBy":[]}]""", drafted.Json["versions"]!.ToJsonString());
        Assert.Null((string?)drafted.Json["versionInForce"]);
        var version = (await api.Get($"/v1/agreements/{key}/versions/1")).Json;
        Assert.Contains("Muster AG", (string)version["terms"]!["introduction"]!, StringComparison.Ordinal);
        Assert.Equal(16, version["terms"]!["definitions"]!.AsArray().Count);
        Assert.Equal("""["edit","submit","delete"]""", version["allowedActions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_key_is_given_once()
    {
        var api = await app.Client();
        var key = await api.Draft();
        (await api.Post("/v1/agreements", new { key, title = "T", company = "C" })).ExpectProblem(409, "key-taken");
        var same = Sample.Key();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Post("/v1/agreements", new { key = same, title = "T", company = "C" })));
        Assert.Equal([201, .. Enumerable.Repeat(409, 5)], answers.Select(a => a.Status).Order());
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("-x")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\\nb")]
    [InlineData("01981111-0000-7000-8000-000000000000")]
    [InlineData("01981111000070008000000000000000")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_key_has_a_form(string key) => Assert.Equal(
        ["/key"],
        (await (await app.Client()).Post("/v1/agreements", $$"""{ "key": "{{key}}", "title": "T", "company": "C" }"""))
            .ExpectProblem(400, "invalid-request").Pointers);

    [Fact]
    public async Task All_rule_faults_are_reported_at_once()
    {
        var terms = JsonNode.Parse("""
            { "scope": { "validFrom": "0005-01-01" }, "targets": [ null, { "kind": "ratio", "key": "1x" } ], "fiscalYearStartMonth": 0,
              "calendar": { "timeZone": "UTC", "weeklyHours": {} } }
            """);
        var answer = await (await app.Client()).Post("/v1/agreements", new { key = "", title = new string('x', 201), terms });
        Assert.Equal(
            [
                "/key", "/title", "/company", "/terms/scope/validFrom", "/terms/targets/0", "/terms/targets/1/key",
                "/terms/calendar/weeklyHours", "/terms/fiscalYearStartMonth",
            ],
            answer.ExpectProblem(400, "invalid-request").Pointers);
    }
}
