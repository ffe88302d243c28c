using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class ListHandoversTests(App app)
{
    [Fact]
    public async Task Filters_by_state_clock_and_local_days()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var met = await api.HandOver(key, "met");
        (await api.Tell(met, "contacted", "2026-03-02T09:00:00Z")).Expect(201);
        await api.HandOver(key, "late");
        var accepted = await api.HandOver(key, "accepted", "2026-03-03T23:30:00Z");
        (await api.Tell(accepted, "accepted", "2026-03-04T09:00:00Z")).Expect(201);

        Assert.Equal(["accepted", "late", "met"], await Ids(api, $"agreement={key}"));
        Assert.Equal(["accepted"], await Ids(api, $"agreement={key}&state=accepted"));
        Assert.Equal(["met"], await Ids(api, $"agreement={key}&clock=met"));
        Assert.Equal(["accepted", "late"], await Ids(api, $"agreement={key}&clock=breached"));
        Assert.Equal(["accepted"], await Ids(api, $"agreement={key}&from=2026-03-04&to=2026-03-04"));
        Assert.Equal(["late", "met"], await Ids(api, $"agreement={key}&to=2026-03-03"));
        Assert.Equal(["met"], await Ids(api, $"agreement={key}&externalId=met"));
        (await api.Get($"/v1/handovers?agreement={key}&state=Open&clock=late")).ExpectProblem(400, "invalid-request");
        (await api.Get("/v1/handovers?agreement=nowhere")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task Local_days_are_those_of_each_agreements_zone()
    {
        var api = await app.Client();
        var zurich = await api.Signed();
        var terms = Sample.Terms();
        terms["calendar"]!["timeZone"] = "America/New_York";
        var newYork = await api.Signed(terms);
        var lead = Sample.Key();
        (await api.Post("/v1/handovers", Leads.Lead(zurich, at: "2026-03-04T02:00:00Z").With("leadId", lead))).Expect(201);
        (await api.Post("/v1/handovers", Leads.Lead(newYork, at: "2026-03-04T02:00:00Z").With("leadId", lead))).Expect(201);

        var page = (await api.Get($"/v1/handovers?leadId={lead}&from=2026-03-04&clock=breached")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal((await api.Get($"/v1/agreements/{zurich}")).Json["id"]!.ToString(), Assert.Single(page)!["agreement"]!.ToString());
        Assert.Single((await api.Get($"/v1/handovers?leadId={lead}&to=2026-03-03")).Expect(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Clock_target_due_days_and_completion_apply_to_one_clock()
    {
        var api = await app.Client();
        var key = await api.Signed(TwoClocks());
        var both = await api.HandOver(key, "both");                                       // Monday 09:00: due 13:00, and on Wednesday 09:00
        (await api.Tell(both, "contacted", "2026-03-02T15:00:00Z")).Expect(201);          // 16:00, too late
        var open = await api.HandOver(key, "open", "2026-03-03T08:00:00Z");
        (await api.Tell(open, "accepted", "2026-03-03T09:00:00Z")).Expect(201);

        Assert.Equal(["open", "both"], await Ids(api, $"agreement={key}&target=firstContact"));
        Assert.Equal(["both"], await Ids(api, $"agreement={key}&target=firstContact&dueTo=2026-03-02"));
        Assert.Equal(["open"], await Ids(api, $"agreement={key}&target=firstContact&dueFrom=2026-03-03"));
        Assert.Empty(await Ids(api, $"agreement={key}&target=decision&dueTo=2026-03-03"));
        Assert.Equal(["both"], await Ids(api, $"agreement={key}&target=decision&dueFrom=2026-03-04&dueTo=2026-03-04"));

        // Breached and met, but not one clock that is both breached and of the other target.
        Assert.Equal(["open"], await Ids(api, $"agreement={key}&clock=met&target=decision"));
        Assert.Equal(["open", "both"], await Ids(api, $"agreement={key}&clock=breached&target=firstContact"));
        Assert.Equal(["both"], await Ids(api, $"agreement={key}&clock=breached&target=firstContact&completed=true"));
        Assert.Equal(["open"], await Ids(api, $"agreement={key}&clock=breached&target=firstContact&completed=false"));
        Assert.Equal(["both"], await Ids(api, $"agreement={key}&clock=breached&dueTo=2026-03-02"));
        Assert.Empty(await Ids(api, $"agreement={key}&clock=running&dueTo=2026-03-31"));

        // An end of the work ends its clocks: neither completed nor open.
        (await api.Tell(open, "recycled", "2026-03-20T09:00:00Z")).Expect(201);
        Assert.Empty(await Ids(api, $"agreement={key}&target=firstContact&completed=false"));
        (await api.Get($"/v1/handovers?agreement={key}&completed=yes&dueFrom=soon")).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Due_days_are_those_of_each_agreements_zone_too()
    {
        var api = await app.Client();
        var lead = Sample.Key();
        var terms = Sample.Terms();
        terms["calendar"]!["timeZone"] = "Pacific/Auckland";
        var (auckland, zurich) = (await api.Signed(terms), await api.Signed());
        foreach (var key in new[] { auckland, zurich })
        {
            // Monday 16:00 in Auckland, due on Tuesday 11:00, which is Monday 23:00 in Zurich; there it is due on Monday at noon.
            (await api.Post("/v1/handovers", Leads.Lead(key, key, "2026-03-02T03:00:00Z").With("leadId", lead))).Expect(201);
        }

        Assert.Equal([auckland], await Ids(api, $"leadId={lead}&dueFrom=2026-03-03"));
        Assert.Equal([zurich], await Ids(api, $"leadId={lead}&dueTo=2026-03-02"));
    }

    [Fact]
    public async Task Accepted_is_what_was_accepted_whatever_came_after()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var stories = new[] { ("open", Array.Empty<string>()), ("rejected", ["rejected"]), ("accepted", ["accepted"]), ("lost", ["accepted", "lost"]) };
        foreach (var (name, events) in stories)
        {
            (await api.Post("/v1/handovers", Leads.Lead(key, name, "2026-03-02T09:00:00Z"))).Expect(201);
            foreach (var (index, type) in events.Index())
            {
                var occurredAt = $"2026-03-03T0{index + 8}:00:00Z";
                (await api.Post("/v1/handovers/events", new { agreement = key, externalId = name, type, occurredAt, reason = "noNeed" })).Expect(201);
            }
        }

        Assert.Equal(["lost", "accepted"], await Ids(api, $"agreement={key}&accepted=true"));
        Assert.Equal(["rejected", "open"], await Ids(api, $"agreement={key}&accepted=false"));
    }

    [Fact]
    public async Task Unassigned_and_contested_are_what_waits_for_somebody()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.HandOver(key, "nobody");
        (await api.Post("/v1/handovers", Leads.Lead(key, "given").With("assignee", "Verkauf 1"))).Expect(201);
        (await api.Tell(await api.HandOver(key, "assigned"), "assigned", "2026-03-02T09:00:00Z", "\"assignee\": \"Verkauf 2\"")).Expect(201);
        (await api.Tell(await api.HandOver(key, "gone"), "recycled", "2026-03-02T09:00:00Z")).Expect(201);
        foreach (var name in new[] { "rejected", "contested", "decided" })
        {
            (await api.Tell(await api.HandOver(key, name), "rejected", "2026-03-02T09:00:00Z", "\"reason\": \"duplicate\"")).Expect(201);
        }

        foreach (var name in new[] { "contested", "decided" })
        {
            (await api.Post("/v1/handovers/events", new { agreement = key, externalId = name, type = "contested", occurredAt = "2026-03-03T09:00:00Z" }))
                .Expect(201);
        }

        var upheld = new { agreement = key, externalId = "decided", type = "contestDecided", outcome = "upheld", occurredAt = "2026-03-04T09:00:00Z" };
        (await api.Post("/v1/handovers/events", upheld)).Expect(201);

        Assert.Equal(["nobody"], await Ids(api, $"agreement={key}&unassigned=true"));
        Assert.Equal(["assigned", "given"], await Ids(api, $"agreement={key}&unassigned=false"));
        Assert.Equal(["contested"], await Ids(api, $"agreement={key}&contested=true"));
        Assert.Equal(["decided", "rejected"], await Ids(api, $"agreement={key}&contested=false&state=rejected"));
    }

    [Fact]
    public async Task Walking_the_pages_neither_skips_nor_repeats_while_new_ones_come()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var items = Enumerable.Range(0, 25).Select(i => Leads.Lead(key, $"L-{i:00}"));
        (await api.Post("/v1/handovers/batch", new { items })).Expect(207);

        var seen = new List<string>();
        var next = $"/v1/handovers?agreement={key}&limit=10";
        while (next is not null)
        {
            var page = (await api.Get(next)).Expect(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["externalId"]!));
            next = (string?)page["next"];
            await api.HandOver(key, $"new-{seen.Count}");
        }

        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(i => $"L-{i:00}"), seen);
    }

    /// <summary>First contact within 4 business hours, and a decision within two business days of nine hours.</summary>
    private static System.Text.Json.Nodes.JsonNode TwoClocks()
    {
        var terms = Sample.Terms();
        terms["targets"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""
            { "key": "decision", "party": "sales", "kind": "response", "startsOn": "handedOver", "stopsOn": "decided",
              "within": { "value": 18, "unit": "businessHours" },
              "share": 0.9, "per": "month" }
            """));
        return terms;
    }

    private static async Task<IEnumerable<string>> Ids(Api api, string query) =>
        (await api.Get($"/v1/handovers?{query}")).Expect(200).Json["items"]!.AsArray().Select(i => (string)i!["externalId"]!);
}
