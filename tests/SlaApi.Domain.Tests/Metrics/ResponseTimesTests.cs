using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class ResponseTimesTests
{
    [Fact]
    public void Hours_are_open_seconds_with_an_hour_a_bin()
    {
        var times = Of(
            Response,
            Fact("2026-01-05T10:00", "2026-01-05T10:30"),
            Fact("2026-01-05T16:00", "2026-01-06T09:00"),                           // 2 h open
            Fact("2026-01-05T13:00", "2026-01-05T18:00", ClockState.Breached),      // 4 h open, but after it closed: late
            Fact("2026-01-05T10:00", "2026-01-07T10:00", ClockState.Breached),
            Fact("2026-01-05T10:00", null, ClockState.Breached),
            Fact("2026-01-05T10:00", null, ClockState.Cancelled));

        Assert.Equal((14_400L, ResponseUnit.Seconds, 4L, 1L), (times.Bound, times.Unit, times.Times.Count, times.Censored));
        Assert.Equal([1L, 1, 0, 0, 1, 0, 0, 0, 1], times.Times.Bins.Select(b => b.Count));
        Assert.Equal((0L, (long?)3600, true), (times.Times.Bins[0].From, times.Times.Bins[0].To, times.Times.Bins[0].WithinBound));
        Assert.Equal((28_800L, null, false), (times.Times.Bins[^1].From, times.Times.Bins[^1].To, times.Times.Bins[^1].WithinBound));
        Assert.Equal((7_200L, 64_800L), (times.Times.P50!.Value, times.Times.P95!.Value));
    }

    [Fact]
    public void Stoppages_do_not_count_and_calendar_hours_run_at_night()
    {
        var paused = Fact("2026-01-05T10:00",
            "2026-01-05T16:00") with
        { Stoppages = [new(At("2026-01-05T11:00"), At("2026-01-05T15:00"), StoppageKind.Paused)] };
        Assert.Equal(7_200, Of(Response, paused).Times.P50);
        Assert.Equal(61_200, Of(Response with { Within = new(24, TimeUnit.CalendarHours) }, Fact("2026-01-05T16:00", "2026-01-06T09:00")).Times.P50);
    }

    [Fact]
    public void Days_are_the_days_it_needed()
    {
        var times = Of(
            Response with { Within = new(2, TimeUnit.BusinessDays) },
            Fact("2026-01-09T10:00", "2026-01-09T11:00"), Fact("2026-01-09T10:00", "2026-01-12T17:00"), Fact("2026-01-09T10:00", "2026-01-12T17:01"),
            Fact("2026-01-09T10:00", "2026-01-14T09:00", ClockState.Breached));

        Assert.Equal((2L, ResponseUnit.Days), (times.Bound, times.Unit));
        Assert.Equal([2L, 1, 1, 0, 0, 0, 0], times.Times.Bins.Select(b => b.Count));
    }

    [Fact]
    public void Versions_with_another_bound_are_left_out_and_the_latest_counts()
    {
        var later = Terms(Response with { Within = new(8, TimeUnit.BusinessHours) });
        later = later with { Scope = later.Scope! with { ValidFrom = Date("2026-07-01") } };
        var rulebook = Rulebook(Terms(Response), later);
        ResponseFact[] facts = [Fact("2026-06-29T10:00", "2026-06-29T10:30"), Fact("2026-07-06T10:00", "2026-07-06T12:00") with { Version = 2 }];

        var both = ResponseTimes.Of(rulebook, "contact", Date("2026-06-01"), Date("2026-07-31"), facts)!;
        Assert.Equal((2, 28_800L, 1L, (long?)7_200), (both.Version, both.Bound, both.Times.Count, both.Times.P50));
        Assert.Equal(14_400, ResponseTimes.Of(rulebook, "contact", Date("2026-06-01"), Date("2026-06-30"), facts[..1])!.Bound);
        Assert.Null(ResponseTimes.Of(rulebook, "sql", Date("2026-06-01"), Date("2026-06-30"), []));
    }

    private static ResponseTimes Of(SlaApi.Domain.Agreements.ResponseTarget target, params ResponseFact[] facts) =>
        ResponseTimes.Of(Rulebook(Terms(target)), "contact", Date("2026-01-01"), Date("2026-01-31"), facts)!;

    private static ResponseFact Fact(string start, string? stop, ClockState state = ClockState.Met) =>
        new() { Version = 1, State = state, StartedAt = At(start), CompletedAt = stop is null ? null : At(stop) };
}
