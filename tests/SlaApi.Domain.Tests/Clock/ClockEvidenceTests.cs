using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Clock.Given;

namespace SlaApi.Domain.Tests.Clock;

public sealed class ClockEvidenceTests
{
    private static readonly BusinessCalendar Office = Calendar("mon-fri 08:00-17:00");
    private static readonly Instant Start = At("2026-01-09 16:00");

    private static Evidence Of(SlaDuration within, string now, ClockFacts? facts = null, BusinessCalendar? calendar = null, params Stoppage[] stops)
    {
        facts ??= new ClockFacts(Start, null, null, null);
        var time = (calendar ?? Office).Without(stops);
        var reading = SlaClock.Read(facts, time, within, [], At(now));
        return ClockEvidence.Of(facts, reading, time, within, calendar ?? Office, At(now));
    }

    [Fact]
    public void Four_hours_over_a_weekend_are_explained_in_one_sentence()
    {
        var evidence = Of(Hours(4), "2026-01-12 09:00");
        Assert.Equal("fällig Montag 11:00: Freitag 16:00 + 4 Geschäftsstunden (Mo–Fr 08:00–17:00); Samstag und Sonntag geschlossen", evidence.Because.De);
        Assert.Equal("due Monday 11:00: Friday 16:00 + 4 business hours (Mon–Fri 08:00–17:00); Saturday and Sunday closed", evidence.Because.En);
        Assert.Equal((7200, 7200), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
        Assert.Equal([SegmentKind.Open, SegmentKind.Closed, SegmentKind.Open], evidence.Segments.Select(s => s.Kind));
    }

    [Fact]
    public void Dates_are_named_where_a_weekday_would_be_ambiguous()
    {
        var because = Of(Days(5), "2026-01-12 09:00", calendar: Calendar("mon-fri 08:00-12:00 13:00-17:00", holidays: ["2026-01-12"])).Because;
        Assert.Equal(
            "fällig Montag, 19.1.2026 17:00: Freitag, 9.1.2026 16:00 + 5 Geschäftstage (Mo–Fr 08:00–12:00 und 13:00–17:00); "
            + "Montag, 12.1.2026 Feiertag; Samstag und Sonntag geschlossen", because.De);
        Assert.Equal(
            "due Monday 19 January 2026 17:00: Friday 9 January 2026 16:00 + 5 business days (Mon–Fri 08:00–12:00 and 13:00–17:00); "
            + "Monday 12 January 2026 is a holiday; Saturday and Sunday closed", because.En);
    }

    [Fact]
    public void An_unended_pause_is_stated_and_no_time_counts_since()
    {
        var evidence = Of(Hours(4), "2026-01-12 09:00", new ClockFacts(Start, null, null, At("2026-01-09 16:30")));
        Assert.Equal("pausiert seit Freitag 16:30, Fälligkeit offen: Freitag 16:00 + 4 Geschäftsstunden (Mo–Fr 08:00–17:00)", evidence.Because.De);
        Assert.Equal("paused since Friday 16:30, due instant open: Friday 16:00 + 4 business hours (Mon–Fri 08:00–17:00)", evidence.Because.En);
        Assert.Equal((1800, 3 * 3600 + 1800), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
        Assert.Equal([SegmentKind.Open, SegmentKind.Paused], evidence.Segments.Select(s => s.Kind));
        Assert.Equal(At("2026-01-12 09:00"), evidence.Segments[^1].To);
    }

    [Fact]
    public void Past_pauses_and_a_late_completion_are_stated()
    {
        var evidence = Of(Hours(1), "2026-01-12 12:00", new ClockFacts(Start, At("2026-01-12 10:00"), null, null), null,
            Pause("2026-01-09 16:30", "2026-01-09 16:45"));
        Assert.Equal(
            "fällig Montag 08:15: Freitag 16:00 + 1 Geschäftsstunde (Mo–Fr 08:00–17:00); pausiert Freitag 16:30 bis Freitag 16:45; "
            + "Samstag und Sonntag geschlossen; erledigt Montag 10:00, zu spät", evidence.Because.De);
        Assert.Equal((2 * 3600 + 45 * 60, 0), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
        Assert.Equal(At("2026-01-12 10:00"), evidence.Segments[^1].To);
    }

    [Fact]
    public void Calendar_days_end_at_24_00_whatever_the_opening_hours()
    {
        var evidence = Of(new(1, TimeUnit.CalendarDays), "2026-01-10 16:00");
        Assert.Equal("fällig Samstag 24:00: Freitag 16:00 + 1 Kalendertag", evidence.Because.De);
        Assert.Equal("due Saturday 24:00: Friday 16:00 + 1 calendar day", evidence.Because.En);
        Assert.Equal((24 * 3600, 8 * 3600), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
        Assert.Equal([SegmentKind.Open], evidence.Segments.Select(s => s.Kind));
    }

    [Fact]
    public void An_override_inside_the_span_is_named() =>
        Assert.Equal(
            "fällig Montag 15:00: Freitag 16:00 + 12 Geschäftsstunden (Mo–Fr 08:00–17:00, Sa 22:00–06:00); Montag 12:00–18:00",
            Of(Hours(12), "2026-01-12 09:00",
                calendar: Calendar("mon-fri 08:00-17:00; sat 22:00-06:00", overrides: [("2026-01-12", "12:00-18:00")])).Because.De);

    [Fact]
    public void Before_the_start_nothing_is_consumed()
    {
        var evidence = Of(Hours(4), "2026-01-01 09:00");
        Assert.Equal((0, 4 * 3600), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
    }
}
