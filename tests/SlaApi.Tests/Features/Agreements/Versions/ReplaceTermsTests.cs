using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class ReplaceTermsTests(App app)
{
    [Fact]
    public async Task What_get_gives_can_be_put_and_changes_nothing()
    {
        var api = await app.Client();
        var rich = Sample.Terms(extra: """
            { "calendars": { "support": { "timeZone": "Europe/Berlin",
                "weeklyHours": { "saturday": [ { "from": "22:00", "to": "06:00" } ] }, "holidays": { "region": "DE-BY", "dates": ["2026-12-24"] } } },
              "attribution": { "model": "position", "weights": { "last": 0.40, "first": 0.4, "middle": 0.2 } },
              "rejection": { "reasons": [ { "code": "noNeed", "label": { "de": "Kein Bedarf" } } ] },
              "remedies": { "credits": { "unit": "percent", "bands": [ { "below": 0.90, "credit": 5.50 } ] } } }
            """);
        foreach (var key in new[] { await api.Draft(), await api.Draft(Sample.Terms()), await api.Draft(rich) })
        {
            var path = $"/v1/agreements/{key}/versions/1";
            var before = (await api.Get(path)).Expect(200);
            var after = (await api.Put(path + "/terms", before.Json["terms"]!, before.Tag!)).Expect(200);
            Assert.Equal((before.Body, before.Tag), (after.Body, after.Tag));
            Assert.Matches("^[0-9a-f]{64}$", (string)after.Json["contentHash"]!);
        }
    }

    [Fact]
    public async Task Terms_are_replaced_whole()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        Assert.Equal("""{"introduction":"Neu"}""", (await api.Put(path + "/terms", new { introduction = "Neu" })).Expect(200).Json["terms"]!.ToJsonString());
        Assert.Equal("""{"introduction":"Neu"}""", (await api.Get(path)).Json["terms"]!.ToJsonString());
    }

    [Fact]
    public async Task Refused_terms_change_nothing_and_name_every_fault()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        var before = await api.Get(path);
        var terms = Sample.Terms();
        terms["targets"]!.AsArray().Add(JsonNode.Parse("""
            { "key": "sqls", "kind": "response", "share": 1.2, "within": { "value": -1, "unit": "businessHours" } }
            """));
        terms["calendar"]!["timeZone"] = "UTC+02:00";
        Assert.Equal(
            ["/targets/2/share", "/targets/2/within/value", "/targets/2/key", "/calendar/timeZone"],
            (await api.Put(path + "/terms", terms)).ExpectProblem(400, "invalid-request").Pointers
                .OrderBy(p => p.StartsWith("/calendar", StringComparison.Ordinal)).ThenBy(p => p.EndsWith("key", StringComparison.Ordinal)).ThenBy(p => p));
        Assert.Equal(before.Tag, (await api.Get(path)).Tag);
    }

    [Fact]
    public async Task Only_a_draft_is_changed()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Signed()}/versions/1";
        (await api.Put(path + "/terms", Sample.Terms())).ExpectProblem(409, "version-not-draft");
        (await api.Patch(path + "/terms", "{}")).ExpectProblem(409, "version-not-draft");
        (await api.Delete(path)).ExpectProblem(409, "version-not-draft");
        (await api.Post(path + "/submit", null, ("If-Match", "*"))).ExpectProblem(409, "version-not-draft");
        (await api.Post(path + "/withdraw", null, ("If-Match", "*"))).ExpectProblem(409, "version-not-submitted");
    }
}
