using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Lists;

/// <summary>The orders of the list, and what changed since.</summary>
[Collection(SharedApp.Name)]
public sealed class SortTests(App app)
{
    [Theory]
    [InlineData("handedOverAt", "c a d b")]
    [InlineData("-handedOverAt", "b d a c")]
    [InlineData("dueAt", "c a b d")]
    [InlineData("-dueAt", "d b a c")]
    [InlineData("updatedAt", "a b c d")]
    [InlineData("-updatedAt", "d c b a")]
    public async Task Walking_an_order_neither_skips_nor_repeats_while_new_ones_come(string sort, string expected)
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.HandOver(key, "a", "2026-03-03T08:00:00Z");
        await api.HandOver(key, "b", "2026-03-05T08:00:00Z");
        await api.HandOver(key, "c", "2026-03-02T08:00:00Z");
        var d = await api.HandOver(key, "d", "2026-03-03T08:00:00Z");       // at the same instant as a
        (await api.Tell(d, "contacted", "2026-03-03T09:00:00Z")).Expect(201); // its only clock is met: it has no due instant

        var seen = new List<string>();
        var next = $"/v1/handovers?agreement={key}&sort={sort}&limit=1";
        var added = 0;
        while (next is not null)
        {
            var page = (await api.Get(next)).Expect(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["externalId"]!).Where(i => i.Length == 1));
            next = (string?)page["next"];
            if (added++ < 3)
            {
                await api.HandOver(key, $"new-{added}", "2026-03-04T08:00:00Z");
            }
        }

        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Fact]
    public async Task A_cursor_is_of_its_order_alone()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.HandOver(key, "a");
        await api.HandOver(key, "b");
        var next = (string)(await api.Get($"/v1/handovers?agreement={key}&sort=dueAt&limit=1")).Expect(200).Json["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        (await api.Get($"/v1/handovers?agreement={key}&sort=dueAt&limit=2&cursor={cursor}")).Expect(200);
        foreach (var other in new[] { "sort=-dueAt", "sort=handedOverAt", "state=open", "" })
        {
            (await api.Get($"/v1/handovers?agreement={key}&limit=1&{other}&cursor={cursor}".Replace("&&", "&", StringComparison.Ordinal)))
                .ExpectProblem(400, "invalid-cursor");
        }
    }

    [Fact]
    public async Task An_unknown_order_names_the_known_ones()
    {
        var answer = (await (await app.Client()).Get("/v1/handovers?sort=name")).ExpectProblem(400, "invalid-request");
        Assert.Equal(["/sort"], answer.Pointers);
        Assert.Contains("handedOverAt, -handedOverAt, dueAt", (string)answer.Json["errors"]![0]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DueAt_is_the_earliest_of_the_open_clocks()
    {
        var api = await app.Client();
        var terms = Sample.Terms();
        terms["targets"]!.AsArray().Add(JsonNode.Parse("""
            { "key": "decision", "party": "sales", "kind": "response", "startsOn": "handedOver", "stopsOn": "decided",
              "within": { "value": 18, "unit": "businessHours" }, "share": 0.9, "per": "month" }
            """));
        var key = await api.Signed(terms);
        var id = await api.HandOver(key);
        Assert.Equal("2026-03-02T12:00:00Z", (string?)(await api.Get($"/v1/handovers/{id}")).Json["dueAt"]);
        (await api.Tell(id, "contacted", "2026-03-02T15:00:00Z")).Expect(201);
        Assert.Equal("2026-03-04T08:00:00Z", (string?)(await api.Get($"/v1/handovers/{id}")).Json["dueAt"]);
        (await api.Tell(id, "paused", "2026-03-02T16:00:00Z")).Expect(201);
        Assert.Null((await api.Get($"/v1/handovers/{id}")).Json["dueAt"]);
        (await api.Tell(id, "resumed", "2026-03-03T16:00:00Z")).Expect(201);
        (await api.Tell(id, "accepted", "2026-03-03T16:00:00Z")).Expect(201);
        Assert.Null((await api.Get($"/v1/handovers/{id}")).Json["dueAt"]);
    }

    [Fact]
    public async Task UpdatedAt_moves_with_every_write_that_changes_something_and_with_no_other()
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 2, 8, 0));
        await using var own = new App { Clock = clock };
        await own.InitializeAsync();
        var api = await own.Client();
        var key = await api.Draft(Sample.Terms());
        var id = await api.HandOver(key);
        var path = $"/v1/handovers/{id}";

        async Task Moves(bool moves, Func<Task> write)
        {
            var before = (string)(await api.Get(path)).Json["updatedAt"]!;
            clock.Now += Duration.FromMinutes(1);
            await write();
            var after = (string)(await api.Get(path)).Json["updatedAt"]!;
            Assert.Equal(moves ? NodaTime.Text.InstantPattern.ExtendedIso.Format(clock.Now) : before, after);
        }

        await Moves(true, () => api.SubmitAndSign(key, 1));                                                           // it is judged, and has a clock
        await Moves(true, () => api.Tell(id, "contactAttempted", "2026-03-02T08:00:30Z"));
        await Moves(false, () => api.Tell(id, "contactAttempted", "2026-03-02T08:00:30Z"));                           // a repeat
        await Moves(true, () => api.Patch(path, new { source = "web" }));
        await Moves(false, () => api.Patch(path, new { source = "web" }));
        await Moves(false, () => api.Post("/v1/handovers", Leads.Lead(key)));                                           // a repeat
        await Moves(true, () => api.Tell(id, "paused", "2026-03-02T08:01:00Z"));
        await Moves(false, () => { clock.Now += Duration.FromDays(3); return Task.CompletedTask; });

        var since = (string)(await api.Get(path)).Json["updatedAt"]!;
        await api.HandOver(key, "later");
        var changed = (await api.Get($"/v1/handovers?updatedSince={since}&sort=updatedAt")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(["L-1", "later"], changed.Select(i => (string)i!["externalId"]!));
        Assert.Equal(["later"], (await api.Get($"/v1/handovers?updatedSince={clock.Now}")).Json["items"]!.AsArray().Select(i => (string)i!["externalId"]!));
        Assert.Equal(["/updatedSince"], (await api.Get("/v1/handovers?updatedSince=2026-03-02")).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task One_that_changes_during_a_walk_by_updatedAt_appears_again_and_nothing_is_missed()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var first = await api.HandOver(key, "a");
        await api.HandOver(key, "b");
        await api.HandOver(key, "c");
        var seen = new List<string>();
        for (var next = $"/v1/handovers?agreement={key}&sort=updatedAt&limit=1"; next is not null && seen.Count < 10;)
        {
            var page = (await api.Get(next)).Expect(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["externalId"]!));
            next = (string?)page["next"];
            if (seen.Count == 1)
            {
                (await api.Tell(first, "contacted", "2026-03-02T09:00:00Z")).Expect(201);
            }
        }

        Assert.Equal(["a", "b", "c", "a"], seen);
    }
}
