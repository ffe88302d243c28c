using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class EntityTagTests(App app)
{
    [Fact]
    public async Task A_client_that_has_the_current_state_gets_304()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        var tag = (await api.Get(path)).Expect(200).Tag!;
        Assert.Matches("^\"[^\"]+\"$", tag);
        foreach (var same in new[] { tag, "W/" + tag, "*", $"\"other\", {tag}" })
        {
            var unchanged = (await api.Get(path, ("If-None-Match", same))).Expect(304);
            Assert.Equal(("", tag), (unchanged.Body, unchanged.Tag));
        }

        (await api.Get(path, ("If-None-Match", "\"other\""))).Expect(200);
        (await api.Get(path, ("If-None-Match", "no tag"))).Expect(200);
    }

    [Fact]
    public async Task A_write_needs_the_tag_of_the_current_state()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        var first = (await api.Get(path)).Tag!;
        (await api.Send(HttpMethod.Patch, path, Patch())).ExpectProblem(428, "precondition-required");
        foreach (var other in new[] { "\"other\"", "W/" + first, "no tag", "\"a\", \"b\"" })
        {
            (await api.Send(HttpMethod.Patch, path, Patch(), ("If-Match", other))).ExpectProblem(412, "stale");
        }

        var changed = (await api.Send(HttpMethod.Patch, path, Patch(), ("If-Match", $"\"other\", {first}"))).Expect(200);
        Assert.NotEqual(first, changed.Tag);
        Assert.Equal(changed.Tag, (await api.Get(path)).Tag);
        (await api.Send(HttpMethod.Patch, path, Patch(), ("If-Match", first))).ExpectProblem(412, "stale");
        (await api.Send(HttpMethod.Patch, path, Patch(), ("If-Match", "*"))).Expect(200);
        (await api.Send(HttpMethod.Patch, "/v1/agreements/none", Patch())).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task Every_write_to_a_version_asks_for_its_tag()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        foreach (var (method, part, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Delete, "", null), (HttpMethod.Put, "/terms", Sample.Terms()), (HttpMethod.Patch, "/terms", Patch("{}")),
            (HttpMethod.Post, "/submit", null),
            (HttpMethod.Post, "/withdraw", "{}"), (HttpMethod.Post, "/signatures", new { party = "sales", name = "N" }),
        })
        {
            (await api.Send(method, path + part, body)).ExpectProblem(428, "precondition-required");
            (await api.Send(method, path + part, body is HttpContent ? Patch("{}") : body, ("If-Match", "\"other\""))).ExpectProblem(412, "stale");
        }
    }

    [Fact]
    public async Task Of_two_writes_with_the_same_tag_one_succeeds()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        var tag = (await api.Get(path)).Tag!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => api.Send(HttpMethod.Patch, path, Patch($$"""{ "title": "Title {{i}}" }"""), ("If-Match", tag))));
        Assert.Equal([200, .. Enumerable.Repeat(412, 7)], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_tag_changes_when_time_changes_a_status()
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 10, 12, 0));
        await using var own = new App { Clock = clock };
        await own.InitializeAsync();
        var api = await own.Client();
        var key = await api.Signed(Sample.Terms("2026-02-01", "2026-12-31"));
        var tags = new HashSet<string>();
        foreach (var (day, status) in new[] { ("2026-01-31T22:59:59Z", "signed"), ("2026-01-31T23:00:00Z", "active"), ("2027-01-15T00:00:00Z", "active") })
        {
            clock.Now = NodaTime.Text.InstantPattern.General.Parse(day).Value;
            var version = (await api.Get($"/v1/agreements/{key}/versions/1")).Expect(200);
            Assert.Equal(status, (string?)version.Json["status"]);
            Assert.True(tags.Add(version.Tag!) && tags.Add((await api.Get($"/v1/agreements/{key}")).Tag!) || day.StartsWith("2027", StringComparison.Ordinal));
        }

        Assert.Null((string?)(await api.Get($"/v1/agreements/{key}/versions/1")).Json["inForceUntil"]);
    }

    [Fact]
    public async Task Head_answers_what_get_does_without_the_body()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        var (get, head) = (await api.Get(path), (await api.Send(HttpMethod.Head, path, null)).Expect(200));
        Assert.Equal((get.Tag, "", get.ContentType, get.Header("Content-Length")), (head.Tag, head.Body, head.ContentType, head.Header("Content-Length")));
        (await api.Send(HttpMethod.Head, path, null, ("If-None-Match", get.Tag!))).Expect(304);
        (await api.Send(HttpMethod.Head, "/v1/agreements", null)).Expect(200);
        Assert.Equal("", (await api.Send(HttpMethod.Head, "/v1/agreements/none", null)).Expect(404).Body);
    }

    private static StringContent Patch(string json = """{ "title": "Changed" }""") => new(json, System.Text.Encoding.UTF8, "application/merge-patch+json");
}
