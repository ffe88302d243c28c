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

    private static async Task<IEnumerable<string>> Ids(Api api, string query) =>
        (await api.Get($"/v1/handovers?{query}")).Expect(200).Json["items"]!.AsArray().Select(i => (string)i!["externalId"]!);
}
