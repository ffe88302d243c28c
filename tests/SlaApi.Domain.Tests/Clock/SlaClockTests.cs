using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class SlaClockTests
{
    private static readonly BusinessCalendar Office = Calendar("mon-fri 08:00-17:00");
    private static readonly Instant Start = At("2026-01-09 16:00");     // Friday; 4 business hours end on Monday 11:00
    private static readonly Instant Due = At("2026-01-12 11:00");
    private static readonly Duration Second = Duration.FromSeconds(1);

    private static ClockReading Read(string now, Instant? completed = null, Instant? ended = null, Instant? paused = null, Interval[]? excuses = null,
        SlaDuration? within = null) =>
        Read(At(now), completed, ended, paused, excuses, within);

    private static ClockReading Read(Instant now, Instant? completed = null, Instant? ended = null, Instant? paused = null, Interval[]? excuses = null,
        SlaDuration? within = null) =>
        SlaClock.Read(new ClockFacts(Start, completed, ended, paused), Office.Without(), within ?? Hours(4), excuses ?? [], now);

    [Fact]
    public void A_clock_runs_up_to_and_including_its_due_instant_and_is_breached_after_it()
    {
        Assert.Equal(new ClockReading(ClockState.Running, Due), Read(Due));
        Assert.Equal(new ClockReading(ClockState.Breached, Due), Read(Due + Second));
    }

    [Fact]
    public void Completed_at_the_due_instant_is_met_and_a_second_later_stays_breached()
    {
        Assert.Equal(new ClockReading(ClockState.Met, Due), Read("2026-03-01 00:00", completed: Due));
        Assert.Equal(new ClockReading(ClockState.Breached, Due), Read("2026-03-01 00:00", completed: Due + Second));
    }

    [Fact]
    public void Ended_by_something_else_is_cancelled_up_to_the_due_instant_and_breached_after_it()
    {
        Assert.Equal(ClockState.Cancelled, Read("2026-03-01 00:00", ended: Due).State);
        Assert.Equal(ClockState.Breached, Read("2026-03-01 00:00", ended: Due + Second).State);
    }

    [Fact]
    public void An_unended_pause_leaves_the_due_instant_open() =>
        Assert.Equal(new ClockReading(ClockState.Paused, null), Read("2026-03-01 00:00", paused: Due - Second));

    [Fact]
    public void A_pause_at_or_after_the_due_instant_comes_too_late()
    {
        Assert.Equal(new ClockReading(ClockState.Breached, Due), Read("2026-03-01 00:00", paused: Due + Second));
        Assert.Equal(new ClockReading(ClockState.Breached, Due), Read("2026-03-01 00:00", paused: Due));
        Assert.Equal(new ClockReading(ClockState.Paused, null), Read(Due, paused: Due));
    }

    [Fact]
    public void Zero_time_waits_for_a_pause_that_begins_with_it() =>
        Assert.Equal(new ClockReading(ClockState.Paused, null), Read("2026-03-01 00:00", paused: Start, within: Minutes(0)));

    [Fact]
    public void A_pause_that_has_not_begun_does_not_count_yet() =>
        Assert.Equal(new ClockReading(ClockState.Running, Due), Read("2026-01-09 16:30", paused: At("2026-01-09 16:45")));

    [Fact]
    public void A_due_instant_inside_an_excuse_is_excluded_unless_met()
    {
        Interval[] excuse = [new(Due, Due + Second)];
        Assert.Equal(new ClockReading(ClockState.Excluded, Due), Read("2026-03-01 00:00", excuses: excuse));
        Assert.Equal(ClockState.Excluded, Read("2026-03-01 00:00", completed: Due + Second, excuses: excuse).State);
        Assert.Equal(ClockState.Met, Read("2026-03-01 00:00", completed: Due, excuses: excuse).State);
        Assert.Equal(ClockState.Breached, Read("2026-03-01 00:00", excuses: [new(Due - Second, Due)]).State);
    }

    [Fact]
    public void Three_quarters_of_two_hours_from_Friday_16_00_are_Monday_09_30()
    {
        var time = Calendar("mon-fri 09:00-17:00", "UTC").Without();
        Assert.Equal(At("2024-01-22T09:30:00Z"), SlaClock.AtShare(time, At("2024-01-19T16:00:00Z"), Hours(2), 0.75));
    }

    [Fact]
    public void The_whole_share_of_days_is_the_due_instant_and_half_of_it_counts_open_time()
    {
        var time = Office.Without();
        Assert.Equal(At("2026-01-13 17:00"), SlaClock.AtShare(time, Start, Days(2), 1));
        Assert.Equal(At("2026-01-12 16:30"), SlaClock.AtShare(time, Start, Days(2), 0.5));
        Assert.Equal(At("2026-01-14 09:54"), SlaClock.AtShare(time, Start, Days(2), 1.1));
    }

    [Fact]
    public void Segments_cover_everything_and_name_why_time_does_not_count()
    {
        var time = Calendar("mon-fri 08:00-17:00", holidays: ["2026-01-12"])
            .Without(Pause("2026-01-13 07:00", "2026-01-13 09:00"), Exclusion("2026-01-13 08:30", "2026-01-13 10:00"));
        Assert.Equal(
            [
                ("2026-01-09 16:00", SegmentKind.Open), ("2026-01-09 17:00", SegmentKind.Closed), ("2026-01-12 00:00", SegmentKind.Holiday),
                ("2026-01-13 00:00", SegmentKind.Closed), ("2026-01-13 07:00", SegmentKind.Paused), ("2026-01-13 08:30", SegmentKind.Excluded),
                ("2026-01-13 10:00", SegmentKind.Open),
            ],
            time.Segments(Start, At("2026-01-13 11:00")).Select(s => (s.From.InZone(Office.Zone).ToString("yyyy-MM-dd HH:mm", null), s.Kind)));
    }
}
