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
