using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class SubmitVersionTests(App app)
{
    [Fact]
    public async Task Every_gap_is_listed()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}/versions/1";
        var gaps = (await api.Post(path + "/submit", "{}", ("If-Match", "*"))).ExpectProblem(409, "terms-incomplete").Pointers;
        Assert.All(gaps, g => Assert.StartsWith("/terms/", g, StringComparison.Ordinal));
        Assert.All(new[] { "/terms/scope", "/terms/targets", "/terms/framework", "/terms/responsibilities" }, part =>
            Assert.Contains(gaps, g => g.StartsWith(part, StringComparison.Ordinal)));
        Assert.DoesNotContain(gaps, g => g.StartsWith("/terms/definitions", StringComparison.Ordinal));
        Assert.Equal("draft", (string?)(await api.Get(path)).Json["status"]);
    }

    [Fact]
    public async Task It_takes_no_body_or_an_empty_object()
    {
        var api = await app.Client();
        foreach (var body in new[] { null, "{}" })
        {
            var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
            (await api.Post(path + "/submit", """{ "x": 1 }""", ("If-Match", "*"))).ExpectProblem(400, "invalid-request");
            (await api.Post(path + "/submit", "[]", ("If-Match", "*"))).ExpectProblem(400, "invalid-request");
            Assert.Equal("awaitingSignatures", (string?)(await api.Post(path + "/submit", body, ("If-Match", "*"))).Expect(200).Json["status"]);
        }
    }

    [Theory]
    [InlineData("""{ "legalReview": { "required": true, "reviewer": { "name": "Recht", "email": "recht@example.com" } } }""", null, "/terms/legalReview")]
    [InlineData("""{ "assignment": { "mode": "roundRobin", "members": [ { "name": "A", "email": "a@example.com" } ] } }""", null, "/terms/assignment")]
    [InlineData(null, """{ "kind": "indicator", "indicator": "crmAvailability", "aggregate": "mean", "atLeast": 0.9 }""", "/terms/targets/2/kind")]
    [InlineData(null, """{ "kind": "response", "startsOn": "handedOver", "stopsOn": "decided", "onSilence": "accept" }""", "/terms/targets/2/onSilence")]
    [InlineData(null, """{ "kind": "response", "startsOn": "incomplete", "stopsOn": "completed" }""", "/terms/targets/2/startsOn /terms/targets/2/stopsOn")]
    [InlineData(null, """{ "kind": "response", "startsOn": "requested", "stopsOn": "resolved", "subject": "request" }""",
        "/terms/targets/2/subject /terms/targets/2/startsOn /terms/targets/2/stopsOn")]
    public async Task What_nothing_acts_on_yet_cannot_be_submitted(string? extra, string? target, string pointers)
    {
        var api = await app.Client();
        var terms = Sample.Terms(extra: extra);
        if (target is not null)
        {
            var added = System.Text.Json.Nodes.JsonNode.Parse(target)!;
            (added["key"], added["party"]) = ("another", "sales");
            if ((string?)added["kind"] == "response")
            {
                added["within"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "value": 4, "unit": "businessHours" }""");
                added["share"] = 0.9;
            }

            terms["targets"]!.AsArray().Add(added);
        }

        var path = $"/v1/agreements/{await api.Draft(terms)}/versions/1/submit";
        var en = (await api.Post(path, null, ("If-Match", "*"))).ExpectProblem(409, "terms-incomplete");
        Assert.Equal(pointers, string.Join(' ', en.Pointers));
        Assert.Contains("not available yet", (string)en.Json["errors"]![0]!["detail"]!, StringComparison.Ordinal);
        var de = await api.Post(path, null, ("If-Match", "*"), ("Accept-Language", "de"));
        Assert.Contains("noch nicht verfügbar", (string)de.Json["errors"]![0]!["detail"]!, StringComparison.Ordinal);
    }
}
