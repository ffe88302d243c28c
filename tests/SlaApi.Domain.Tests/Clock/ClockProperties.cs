using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock;

/// <summary>
/// The properties every implementation of the clock must have, over random calendars, zones, stoppages and durations around changes of the offset.
/// </summary>
public sealed class ClockProperties
{
    private static readonly string[] Zones =
        ["UTC", "Europe/Zurich", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "America/St_Johns", "America/Havana"];

    private static readonly string[] Weeks =
    [
        "mon-fri 08:00-17:00", "mon-fri 08:00-12:00 13:00-17:30", "mon-sun 22:00-06:00", "mon-sun 00:00-24:00", "sat-sun 00:00-03:15 23:30-24:00",
        "wed 09:00-09:00",
    ];

    private sealed record Case(CalendarTerms Terms, Stoppage[] Stops, Instant Start, Instant Later, SlaDuration Within, Stoppage Extra)
    {
        public BusinessCalendar Calendar { get; } = BusinessCalendar.From(Terms);

        public CountedTime Time => new(Calendar, Stops);

        public bool Business => Within.Unit is TimeUnit.BusinessMinutes or TimeUnit.BusinessHours or TimeUnit.BusinessDays;
    }

    // 2010 and 2011 hold the fold of Newfoundland after midnight, the date Samoa skipped, and the missing midnights of Brazil.
    private static readonly Gen<Instant> Instants =
        from second in Gen.Choose(0, 2 * 365 * 24 * 3600)
        from cut in Gen.Elements(1, 60, 1800, 86400)
        select Instant.FromUtc(2010, 2, 1, 0, 0) + Duration.FromSeconds(second / cut * cut);

    private static readonly Gen<Stoppage> Stoppages =
        from start in Instants
        from minutes in Gen.Choose(0, 60 * 24 * 9)
        from kind in Gen.Elements(StoppageKind.Paused, StoppageKind.Excluded)
        select new Stoppage(start, start + Duration.FromMinutes(minutes), kind);

    private static readonly Gen<LocalDate> Dates = Gen.Choose(0, 760).Select(new LocalDate(2010, 1, 1).PlusDays);

    private static readonly Gen<SlaDuration> Durations =
        from unit in Gen.Elements(Enum.GetValues<TimeUnit>())
        from value in Gen.Choose(0, unit is TimeUnit.BusinessMinutes or TimeUnit.CalendarMinutes ? 9000 : 40)
        select new SlaDuration(unit is TimeUnit.BusinessDays or TimeUnit.CalendarDays ? Math.Max(1, value) : value, unit);

    private static readonly Gen<CalendarTerms> Calendars =
        from zone in Gen.Elements(Zones)
        from week in Gen.Elements(Weeks)
        from holidays in Dates.ListOf(20)
        from overrides in Dates.ListOf(6)
        from hours in Gen.Elements(new HoursInterval[][] { [], [new("10:00", "12:00")], [new("20:00", "04:00")] })
        select Given.Terms(week, zone) with
        {
            Holidays = new HolidayTerms { Dates = [.. holidays] },
            Overrides = [.. overrides.Distinct().Select(d => new DateHours(d, hours))],
        };

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from terms in Calendars
        from stops in Stoppages.ListOf(8)
        from start in Instants
        from ahead in Gen.Choose(0, 60 * 24 * 30)
        from within in Durations
        from extra in Stoppages
        select new Case(terms, [.. stops], start, start + Duration.FromMinutes(ahead), within, extra));

    private static void Holds(Func<Case, bool> property) => Prop.ForAll(Cases, property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_time_elapsed_up_to_a_deadline_is_its_duration() => Holds(c =>
    {
        var elapsed = c.Time.Elapsed(c.Start, c.Time.Deadline(c.Start, c.Within), c.Business);
        return c.Within.Unit switch
        {
            TimeUnit.BusinessMinutes or TimeUnit.CalendarMinutes => elapsed == Duration.FromMinutes(c.Within.Value),
            TimeUnit.BusinessHours or TimeUnit.CalendarHours => elapsed == Duration.FromHours(c.Within.Value),
            _ => elapsed > Duration.Zero,
        };
    });

    [Fact]
    public void A_deadline_in_minutes_is_the_earliest_such_instant() => Holds(c =>
    {
        var due = c.Time.Deadline(c.Start, Given.Minutes(c.Within.Value));
        return c.Within.Value == 0
            ? c.Time.Elapsed(c.Start, due, true) == Duration.Zero && c.Time.Elapsed(due, due + Duration.FromTicks(1), true) > Duration.Zero
            : c.Time.Elapsed(c.Start, due - Duration.FromTicks(1), true) < Duration.FromMinutes(c.Within.Value);
    });

    [Fact]
    public void Elapsed_is_additive_over_adjacent_intervals() => Holds(c =>
    {
        var end = c.Later + Duration.FromDays(7);
        return c.Time.Elapsed(c.Start, c.Later, c.Business) + c.Time.Elapsed(c.Later, end, c.Business) == c.Time.Elapsed(c.Start, end, c.Business);
    });

    [Fact]
    public void A_deadline_is_monotone_in_its_duration() =>
        Holds(c => c.Time.Deadline(c.Start, c.Within) <= c.Time.Deadline(c.Start, c.Within with { Value = c.Within.Value + 1 }));

    [Fact]
    public void A_deadline_is_monotone_in_its_start() => Holds(c => c.Time.Deadline(c.Start, c.Within) <= c.Time.Deadline(c.Later, c.Within));

    [Fact]
    public void Another_stoppage_never_moves_a_deadline_earlier() =>
        Holds(c => c.Time.Deadline(c.Start, c.Within) <= new CountedTime(c.Calendar, [.. c.Stops, c.Extra]).Deadline(c.Start, c.Within));

    [Fact]
    public void Another_holiday_never_moves_a_deadline_earlier() => Holds(c =>
    {
        var holiday = c.Later.InZone(c.Calendar.Zone).Date;
        var more = BusinessCalendar.From(c.Terms with { Holidays = new HolidayTerms { Dates = [.. c.Terms.Holidays!.Dates!, holiday] } });
        return c.Time.Deadline(c.Start, c.Within) <= new CountedTime(more, c.Stops).Deadline(c.Start, c.Within);
    });

    [Fact]
    public void A_pause_outside_open_time_moves_no_business_deadline() => Holds(c =>
    {
        var closed = c.Calendar.Without().Segments(c.Start, c.Start + Duration.FromDays(20)).Where(s => s.Kind != SegmentKind.Open);
        var pauses = closed.Select(s => new Stoppage(s.From, s.To, StoppageKind.Paused));
        return !c.Business || c.Time.Deadline(c.Start, c.Within) == new CountedTime(c.Calendar, [.. c.Stops, .. pauses]).Deadline(c.Start, c.Within);
    });

    [Fact]
    public void The_order_of_stoppages_does_not_matter() =>
        Holds(c => c.Time.Deadline(c.Start, c.Within) == new CountedTime(c.Calendar, [.. c.Stops.Reverse()]).Deadline(c.Start, c.Within));

    [Fact]
    public void Segments_are_adjacent_and_their_open_ones_sum_up_to_what_elapsed() => Holds(c =>
    {
        var segments = c.Time.Segments(c.Start, c.Later);
        var open = segments.Where(s => s.Kind == SegmentKind.Open).Aggregate(Duration.Zero, (sum, s) => sum + (s.To - s.From));
        return open == c.Time.Elapsed(c.Start, c.Later, true)
            && segments.Zip(segments.Skip(1)).All(p => p.First.To == p.Second.From && p.First.Kind != p.Second.Kind)
            && (segments.Count == 0 ? c.Start == c.Later : segments[0].From == c.Start && segments[^1].To == c.Later);
    });

    [Fact]
    public void An_open_date_is_one_with_an_open_instant() => Holds(c =>
    {
        var from = c.Start.InZone(c.Calendar.Zone).Date;
        var to = from.PlusDays(40);
        var dates = Enumerable.Range(0, 41).Select(from.PlusDays).ToList();
        return c.Calendar.OpenDates(from, to) == dates.Count(d => c.Calendar.EndOfOpenDate(d) is not null)
            && dates.All(d => c.Calendar.EndOfOpenDate(d) is not { } end || (!c.Calendar.IsOpen(end) || end.InZone(c.Calendar.Zone).Date > d));
    });

    [Fact]
    public void A_clock_paused_and_resumed_reads_as_if_the_pause_had_been_known() => Holds(c =>
    {
        if (c.Extra.From <= c.Start || c.Extra.To <= c.Extra.From)
        {
            return true;
        }

        var during = SlaClock.Read(new ClockFacts(c.Start, null, null, c.Extra.From), c.Time, c.Within, [], c.Extra.To - Duration.FromTicks(1));
        var time = new CountedTime(c.Calendar, [.. c.Stops, c.Extra with { Kind = StoppageKind.Paused }]);
        var after = SlaClock.Read(new ClockFacts(c.Start, null, null, null), time, c.Within, [], c.Extra.To);
        return during.State == ClockState.Breached ? after == during : after.DueAt >= c.Extra.From;
    });
}
