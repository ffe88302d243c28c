using SlaApi.Domain;
using SlaApi.Features.Metrics;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Metrics;

[Collection(SharedApp.Name)]
public sealed class GetResponseTimesTests(App app)
{
    private static readonly LocalDate First = new(2026, 3, 1), Last = new(2026, 3, 31);

    [Fact]
    public async Task Times_agree_with_compliance_and_what_did_not_count_is_taken_out()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await Contacted(api, key, "quick", "2026-03-02T08:30:00Z");
        await Contacted(api, key, "late", "2026-03-04T08:00:00Z");                                             // two open dates: 18 h
        var paused = await api.HandOver(key, "paused");                                                        // 1 h, a pause until 16:00, 0.5 h
        (await api.Tell(paused, "paused", "2026-03-02T09:00:00Z")).Expect(201);
        (await api.Tell(paused, "resumed", "2026-03-02T15:00:00Z")).Expect(201);
        (await api.Tell(paused, "contacted", "2026-03-02T15:30:00Z")).Expect(201);
        var contested = await api.HandOver(key, "contested");                                                  // 2 h, rejected for a day, 1 h
        (await api.Tell(contested, "rejected", "2026-03-02T10:00:00Z", "\"reason\": \"duplicate\"")).Expect(201);
        (await api.Tell(contested, "contested", "2026-03-02T11:00:00Z")).Expect(201);
        (await api.Tell(contested, "contestDecided", "2026-03-03T10:00:00Z", "\"outcome\": \"overturned\"")).Expect(201);
        (await api.Tell(contested, "contacted", "2026-03-03T11:00:00Z")).Expect(201);
        await api.HandOver(key, "never");
        await api.HandOver(key, "in April", "2026-04-01T08:00:00Z");

        var times = await app.Ask(new GetResponseTimes(key, "firstContact", First, Last));
        Assert.Equal((4L, 1L, 14_400L), (times.Times.Count, times.Censored, times.Bound));
        Assert.Equal([1L, 1, 1, 0, 0, 0, 0, 0, 1], times.Times.Bins.Select(b => b.Count));
        Assert.Equal((5_400L, 64_800L), (times.Times.P50!.Value, times.Times.P90!.Value));

        var compliance = (await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31&metric=compliance"))
            .Expect(200).Json["metrics"]!["compliance"]!;
        Assert.Equal((long)compliance["numerator"]!, times.Times.Bins.Where(b => b.WithinBound).Sum(b => b.Count));
        Assert.Equal((long)compliance["denominator"]!, times.Times.Count + times.Censored);
    }

    [Fact]
    public async Task Without_dates_it_is_the_last_twelve_weeks_and_other_targets_are_not_found()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var period = (await app.Ask(new GetResponseTimes(key, "firstContact"))).Period;
        Assert.Equal((12 * 7, IsoDayOfWeek.Monday), (Period.DaysBetween(period.From, period.To) + 1, period.From.DayOfWeek));
        await Assert.ThrowsAsync<NotFound>(() => app.Ask(new GetResponseTimes(key, "sqls")));
        await Assert.ThrowsAsync<NotFound>(() => app.Ask(new GetResponseTimes("nowhere", "firstContact")));
    }

    private static async Task Contacted(Api api, string key, string lead, string at) =>
        (await api.Tell(await api.HandOver(key, lead), "contacted", at)).Expect(201);
}
