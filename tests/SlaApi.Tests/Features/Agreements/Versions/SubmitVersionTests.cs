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

    [Fact]
    public async Task A_legal_review_comes_first_where_it_is_required()
    {
        var api = await app.Client();
        var terms = Sample.Terms(extra: """{ "legalReview": { "required": true, "reviewer": { "name": "Recht", "email": "recht@example.com" } } }""");
        var path = $"/v1/agreements/{await api.Draft(terms)}/versions/1";
        Assert.Equal("inReview", (string?)(await api.Post(path + "/submit", null, ("If-Match", "*"))).Expect(200).Json["status"]);
        (await api.Post(path + "/signatures", new { party = "sales", name = "N" }, ("If-Match", "*"))).ExpectProblem(409, "version-not-awaiting-signatures");
    }
}
