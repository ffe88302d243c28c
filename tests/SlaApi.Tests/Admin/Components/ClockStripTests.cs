using NodaTime.Text;
using SlaApi.Admin.Components;
using SlaApi.Domain.Clock;

namespace SlaApi.Tests.Admin.Components;

public sealed class ClockStripTests
{
    private static readonly DateTimeZone Zurich = DateTimeZoneProviders.Tzdb["Europe/Zurich"];

    [Fact]
    public void Open_time_before_now_is_counted_and_after_it_remains()
    {
        var strip = Strip(new(At("2026-03-06T15:00Z"), At("2026-03-09T10:00Z"), null, At("2026-03-09T08:30Z")),
            ("2026-03-06T15:00Z", "2026-03-06T16:00Z", SegmentKind.Open),
            ("2026-03-06T16:00Z", "2026-03-09T07:00Z", SegmentKind.Closed), ("2026-03-09T07:00Z", "2026-03-09T10:00Z", SegmentKind.Open));

        Assert.Equal([new(2026, 3, 6), new(2026, 3, 7), new(2026, 3, 8), new LocalDate(2026, 3, 9)], strip.Rows.Select(r => r.First));
        Assert.Equal([new(960, 1020, StripKind.Counted), new StripPiece(1020, 1440, StripKind.Closed)], strip.Rows[0].Pieces);
        Assert.Equal([new StripPiece(0, 1440, StripKind.Closed)], strip.Rows[1].Pieces);
        Assert.Equal([new(0, 480, StripKind.Closed), new(480, 570, StripKind.Counted), new StripPiece(570, 660, StripKind.Remaining)], strip.Rows[3].Pieces);
        Assert.Equal([new(570, StripPoint.Now), new StripMark(660, StripPoint.Due)], strip.Rows[3].Marks);
        Assert.Equal(Duration.FromHours(3), strip.Rows[3].Open);
    }

    [Fact]
    public void Open_time_past_the_due_instant_is_late()
    {
        var strip = Strip(new(At("2026-03-09T08:00Z"), At("2026-03-09T10:00Z"), At("2026-03-09T11:00Z"), null),
            ("2026-03-09T08:00Z", "2026-03-09T11:00Z", SegmentKind.Open));

        Assert.Equal([new(540, 660, StripKind.Counted), new StripPiece(660, 720, StripKind.Late)], strip.Rows[0].Pieces);
    }

    [Fact]
    public void A_night_shift_lies_on_two_dates()
    {
        var strip = Strip(new(At("2026-01-12T21:00Z"), At("2026-01-13T05:00Z"), null, null), ("2026-01-12T21:00Z", "2026-01-13T05:00Z", SegmentKind.Open));

        Assert.Equal([new StripPiece(1320, 1440, StripKind.Counted)], strip.Rows[0].Pieces);
        Assert.Equal([new StripPiece(0, 360, StripKind.Counted)], strip.Rows[1].Pieces);
    }

    [Fact]
    public void The_hour_that_is_left_out_in_spring_stays_empty()
    {
        var strip = Strip(new(At("2026-03-28T23:00Z"), At("2026-03-29T04:00Z"), null, null), ("2026-03-28T23:00Z", "2026-03-29T04:00Z", SegmentKind.Open));

        Assert.Equal([new(0, 120, StripKind.Counted), new StripPiece(180, 360, StripKind.Counted)], Assert.Single(strip.Rows).Pieces);
        Assert.Equal(Duration.FromHours(5), strip.Rows[0].Open);
        Assert.Equal((new LocalDate(2026, 3, 29), 23d), Assert.Single(strip.Shifted));
    }

    [Fact]
    public void The_hour_that_comes_twice_in_autumn_counts_twice()
    {
        var strip = Strip(new(At("2026-10-25T00:30Z"), At("2026-10-25T01:15Z"), null, null), ("2026-10-25T00:30Z", "2026-10-25T01:15Z", SegmentKind.Open));

        // 02:30 to 03:00, the hands go back, 02:00 to 02:15.
        Assert.Equal([new(150, 180, StripKind.Counted), new StripPiece(120, 135, StripKind.Counted)], Assert.Single(strip.Rows).Pieces);
        Assert.Equal(Duration.FromMinutes(45), strip.Rows[0].Open);
        Assert.Equal(25, Assert.Single(strip.Shifted).Hours);
    }

    [Fact]
    public void Due_at_the_end_of_a_day_is_told_on_that_day()
    {
        var strip = Strip(new(At("2026-01-12T08:00Z"), At("2026-01-12T23:00Z"), null, null), ("2026-01-12T08:00Z", "2026-01-12T23:00Z", SegmentKind.Open));

        Assert.Equal(new StripMark(1440, StripPoint.Due), Assert.Single(strip.Rows).Marks[1]);
    }

    [Fact]
    public void What_lies_beyond_the_evidence_is_not_marked()
    {
        var strip = Strip(new(At("2026-01-12T08:00Z"), At("2026-01-12T09:00Z"), null, At("2026-02-12T09:00Z")),
            ("2026-01-12T08:00Z", "2026-01-12T09:00Z", SegmentKind.Open));

        Assert.Equal([StripPoint.Start, StripPoint.Due], Assert.Single(strip.Rows).Marks.Select(m => m.Point));
    }

    private static ClockStrip Strip(StripTimes times, params (string From, string To, SegmentKind Kind)[] segments) =>
        ClockStrip.Of([.. segments.Select(s => new Segment(At(s.From), At(s.To), s.Kind))], Zurich, times);

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
