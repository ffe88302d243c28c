namespace SlaApi.Domain.Clock;

/// <summary>
/// The time that counts: a calendar minus stoppages, which may come in any order and overlap. Business units count its open time,
/// calendar units all elapsed time; stoppages are subtracted from both.
/// </summary>
public sealed class CountedTime
{
    private const int YearsAhead = 5;
    private const long FiveYearsAtLeast = ((365 * YearsAhead) - 1) * NodaConstants.TicksPerDay;    // 1900 had no 29 February, and offsets move
    private const long FiveYearsAtMost = ((365 * YearsAhead) + 2) * NodaConstants.TicksPerDay;

    private readonly BusinessCalendar _calendar;
    private readonly Spans _stopped;
    private readonly Spans _excluded;

    public CountedTime(BusinessCalendar calendar, IReadOnlyList<Stoppage> stoppages)
    {
        _calendar = calendar;
        _stopped = new Spans(stoppages);
        _excluded = new Spans(stoppages.Where(s => s.Kind == StoppageKind.Excluded));
    }

    /// <summary>Counted time in [start, end); zero if <paramref name="end"/> is before <paramref name="start"/>.</summary>
    public Duration Elapsed(Instant start, Instant end, bool business) =>
        Duration.FromTicks(Elapsed(Line(business), start.ToUnixTimeTicks(), end.ToUnixTimeTicks()));

    /// <summary>
    /// The due instant. Minutes and hours: the earliest instant at which so much time has counted, zero = the next counted instant.
    /// Days: the end of the last open stretch (calendar days: 24:00) of the n-th date after the start's that has counted time; stoppages drop
    /// dates, they never cut the end of one. Refuses with <c>deadline-out-of-range</c> beyond 5 years of the zone, with <c>invalid-duration</c>
    /// below 0, or below 1 for days.
    /// </summary>
    public Instant Deadline(Instant start, SlaDuration within)
    {
        if (within.Value < (within.Unit.IsDays() ? 1 : 0))
        {
            throw new Refusal(
                "invalid-duration",
                "Minuten und Stunden sind mindestens 0, Tage mindestens 1.",
                "Minutes and hours are at least 0, days at least 1.");
        }

        var from = start.ToUnixTimeTicks();
        var line = Line(within.Unit.IsBusiness());
        var due = within.Unit.IsDays() ? EndOfDate(line, from, within.Value) : After(line, from, TicksOf(within));
        return Near(start, due);
    }

    /// <summary>
    /// The earliest instant with so much counted time since the start; zero = the next counted instant. Same limit as <see cref="Deadline"/>.
    /// </summary>
    public Instant After(Instant start, Duration counted, bool business)
    {
        if (counted < Duration.Zero || counted > Duration.FromTicks(FiveYearsAtMost))
        {
            throw BusinessCalendar.OutOfRange();
        }

        return Near(start, After(Line(business), start.ToUnixTimeTicks(), counted.BclCompatibleTicks));
    }

    /// <summary>The fewest days within which the stop was in time: the least n, from 1, whose <see cref="Deadline"/> is not before it.</summary>
    public int DaysNeeded(Instant start, Instant stop, bool business)
    {
        var (line, to) = (Line(business), stop.ToUnixTimeTicks());
        var (first, last) = (line.DateOf(start.ToUnixTimeTicks()).PlusDays(1), line.DateOf(to));
        bool IsOver(LocalDate date) => first <= date && line.Year(date.Year).EndOf(date) < to;

        // The date before may end at the very instant of the stop: 24:00.
        var over = line.OpenDates(first, last.PlusDays(-2)) + (IsOver(last.PlusDays(-1)) ? 1 : 0) + (IsOver(last) ? 1 : 0);
        var next = first;
        foreach (var (begin, end) in _stopped.Overlapping(CalendarYear.StartOf(line.Zone, first), to))
        {
            var stoppedOn = LocalDate.Max(next, line.DateOf(begin));
            for (next = LocalDate.Max(next, line.DateOf(Math.Min(end, to)).PlusDays(1)); stoppedOn < next; stoppedOn = stoppedOn.PlusDays(1))
            {
                over -= IsOver(stoppedOn) && !HasCounted(line, stoppedOn) ? 1 : 0;
            }
        }
        return over + 1;
    }

    /// <summary>
    /// What [from, to) is made of, without gaps, neighbours of one kind merged; empty if <paramref name="to"/> is not after <paramref name="from"/>.
    /// </summary>
    public IReadOnlyList<Segment> Segments(Instant from, Instant to) => Segments(from, to, business: true);

    /// <summary>The same for calendar units, to which every instant is open that is not stopped.</summary>
    internal IReadOnlyList<Segment> Segments(Instant from, Instant to, bool business) =>
        SegmentList.Of(Line(business), _stopped, _excluded, from.ToUnixTimeTicks(), to.ToUnixTimeTicks());

    private BusinessCalendar Line(bool business) => business ? _calendar : _calendar.Always;

    private long Elapsed(BusinessCalendar line, long start, long end)
    {
        var counted = line.Open(start, end);
        foreach (var (from, to) in _stopped.Overlapping(start, end))
        {
            counted -= line.Open(Math.Max(from, start), Math.Min(to, end));
        }

        return counted;
    }

    private long After(BusinessCalendar line, long start, long counted)
    {
        var limit = start + FiveYearsAtMost;
        foreach (var (from, to) in _stopped.Overlapping(start, limit))
        {
            if (from > start)
            {
                var open = line.Open(start, from);
                if (counted == 0 ? open > 0 : open >= counted)
                {
                    break;
                }

                counted -= open;
            }
            start = to;
        }
        return line.After(start, counted, limit);
    }

    private long EndOfDate(BusinessCalendar line, long start, int days)
    {
        var limit = start + FiveYearsAtMost;
        var date = line.DateOf(start);
        foreach (var (from, to) in _stopped.Overlapping(start, limit))
        {
            // Dates before the stoppage count by themselves, its first and last date if some of their time counts, those between never.
            var first = line.DateOf(from);
            var free = line.OpenDates(date.PlusDays(1), first.PlusDays(-1));
            if (free >= days)
            {
                break;
            }

            days -= free;
            var last = line.DateOf(Math.Min(to, limit));
            foreach (var edge in first == last ? [first] : new[] { first, last })
            {
                if (edge <= date || !HasCounted(line, edge))
                {
                    continue;
                }

                if (--days == 0)
                {
                    return line.Year(edge.Year).EndOf(edge)!.Value;
                }
            }
            date = LocalDate.Max(date, last);
        }
        var due = line.OpenDateAfter(date, days, limit);
        return line.Year(due.Year).EndOf(due)!.Value;
    }

    private bool HasCounted(BusinessCalendar line, LocalDate date) =>
        line.Year(date.Year).EndOf(date) is { } end && Elapsed(line, CalendarYear.StartOf(line.Zone, date), end) > 0;

    private Instant Near(Instant start, long due)
    {
        var at = Instant.FromUnixTimeTicks(due);
        if (due - start.ToUnixTimeTicks() <= FiveYearsAtLeast)
        {
            return at;
        }

        var limit = start.InZone(_calendar.Zone).LocalDateTime.PlusYears(YearsAhead).InZoneLeniently(_calendar.Zone).ToInstant();
        return at <= limit ? at : throw BusinessCalendar.OutOfRange();
    }

    // Far beyond the limit whatever the calendar is; checked here because ticks would overflow.
    private static long TicksOf(SlaDuration within)
    {
        var ticks = within.Value * (decimal)(within.Unit.IsHours() ? NodaConstants.TicksPerHour : NodaConstants.TicksPerMinute);
        return ticks <= FiveYearsAtMost ? (long)ticks : throw BusinessCalendar.OutOfRange();
    }
}
