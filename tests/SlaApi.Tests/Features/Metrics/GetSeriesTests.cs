using SlaApi.Tests.Features.Agreements;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Metrics;

public sealed class GetSeriesTests(ClockedApp clocked) : IClassFixture<ClockedApp>
{
    [Fact]
    public async Task Twelve_weeks_with_the_current_one_each_target_in_each_of_them()
    {
        clocked.Clock.Now = Instant.FromUtc(2026, 3, 11, 12, 0);
        var api = await clocked.App.Client();
        var key = await api.Signed();
        (await api.Tell(await api.HandOver(key, "met"), "contacted", "2026-03-02T09:00:00Z")).Expect(201);
        await api.HandOver(key, "late");
        await api.HandOver(key, "this week", "2026-03-09T08:00:00Z");

        var compliance = (await api.Get($"/v1/agreements/{key}/metrics/compliance/series")).Expect(200).Json;
        Assert.Equal(("2025-12-22", "2026-03-15", "week"),
            ((string)compliance["period"]!["from"]!, (string)compliance["period"]!["to"]!, (string)compliance["interval"]!));
        Assert.Equal(
            [.. Enumerable.Repeat<double?>(null, 10), 0.5, 0.0],
            compliance["points"]!.AsArray().Select(p => (double?)Assert.Single(p!["metrics"]!["compliance"]!["targets"]!.AsArray())!["value"]));

        var volume = (await api.Get($"/v1/agreements/{key}/metrics/volumeAttainment/series?interval=day&from=2026-03-02&to=2026-03-09")).Expect(200).Json;
        Assert.Equal(
            [2, 0, 0, 0, 0, 0, 0, 1],
            volume["points"]!.AsArray().Select(p => (int)Assert.Single(p!["metrics"]!["volumeAttainment"]!["targets"]!.AsArray())!["numerator"]!));
        Assert.Equal("2026-03-02", (string?)volume["points"]![0]!["key"]);
    }

    [Fact]
    public async Task Unknown_metrics_and_too_many_points_are_refused()
    {
        var api = await clocked.App.Client();
        var path = $"/v1/agreements/{await api.Draft()}/metrics";
        (await api.Get(path + "/luck/series")).ExpectProblem(404, "not-found");
        Assert.Equal(["/to"], (await api.Get(path + "/revenue/series?from=2026-03-02&to=2026-03-01")).ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(["/to"],
            (await api.Get(path + "/revenue/series?interval=day&from=2020-01-01&to=2026-01-01")).ExpectProblem(400, "invalid-request").Pointers);
        (await api.Get(path + "/revenue/series?interval=month&from=2020-01-01&to=2026-01-01")).Expect(200);
        (await api.Get(path + "/revenue/series?interval=hour")).ExpectProblem(400, "invalid-request");
    }
}
