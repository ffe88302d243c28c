using System.Collections.Concurrent;

namespace SlaApi.Domain.Clock;

/// <summary>
/// Opening hours that can be asked. Immutable and safe to share between threads; the years it is asked about are computed once and kept.
/// Instants are counted in ticks of 100 ns, finer parts are cut. Outside the years 1 to 9998, or over more than 100 years, it refuses with
/// <c>deadline-out-of-range</c>.
/// </summary>
public sealed class BusinessCalendar
{
    private const int FirstKept = 1970, LastKept = 2169, FirstYear = 1, LastYear = 9998, LongestSpan = 100;
    private const long MeanYear = 365_2425 * NodaConstants.TicksPerDay / 10_000;

    private static readonly ConcurrentDictionary<string, BusinessCalendar> EveryHour = new();

    private readonly CalendarYear?[] _kept = new CalendarYear?[LastKept - FirstKept + 1];

    private BusinessCalendar(DateTimeZone zone, OpeningRules rules)
    {
        Zone = zone;
        Rules = rules;
    }

    /// <summary>The calendar of checked terms. Refuses with <c>invalid-calendar</c> and all faults where the terms are wrong.</summary>
    public static BusinessCalendar From(CalendarTerms terms)
    {
        var faults = CalendarFaults.Of(terms);
        if (faults.Count > 0)
        {
            throw new Refusal("invalid-calendar", new Text("Der Kalender ist nicht gültig.", "The calendar is not valid."), faults);
        }

        return Unchecked(terms);
    }

    /// <summary>The zone of the opening hours, from NodaTime's own database.</summary>
    public DateTimeZone Zone { get; }

    internal OpeningRules Rules { get; }

    /// <summary>The calendar of the same zone that never closes: elapsed time is its open time, and every date that exists is an open date.</summary>
    internal BusinessCalendar Always => EveryHour.GetOrAdd(Zone.Id, static (_, zone) => new BusinessCalendar(zone, new OpeningRules(AllWeek)), Zone);

    /// <summary>Whether the wall-clock time of an instant lies in opening hours and on no holiday.</summary>
    public bool IsOpen(Instant at) => YearAt(at.ToUnixTimeTicks()).IsOpen(at.ToUnixTimeTicks());

    /// <summary>Open time in [from, to); zero if <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public Duration OpenBetween(Instant from, Instant to) => Duration.FromTicks(Open(from.ToUnixTimeTicks(), to.ToUnixTimeTicks()));

    /// <summary>End of the last open stretch of a local date, at most its 24:00; null when the date has no open instant.</summary>
    public Instant? EndOfOpenDate(LocalDate date) => Year(date.Year).EndOf(date) is { } end ? Instant.FromUnixTimeTicks(end) : null;

    /// <summary>Local dates with some open instant, both ends included; 0 if <paramref name="to"/> is before <paramref name="from"/>.</summary>
    public int OpenDates(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            return 0;
        }

        RequireSpan(from.Year, to.Year);
        var dates = Year(to.Year).OpenDatesUpTo(to) - Year(from.Year).OpenDatesUpTo(from) + (Year(from.Year).EndOf(from) is null ? 0 : 1);
        for (var year = from.Year; year < to.Year; year++)
        {
            dates += Year(year).OpenDates;
        }

        return dates;
    }

    internal static BusinessCalendar Unchecked(CalendarTerms terms) =>
        new(DateTimeZoneProviders.Tzdb[terms.TimeZone!], new OpeningRules(terms));

    internal static Refusal OutOfRange() => new(
        "deadline-out-of-range",
        "Die Frist liegt mehr als 5 Jahre entfernt oder außerhalb des Kalenders. Wählen Sie eine kürzere Frist.",
        "The deadline is more than 5 years away or outside the calendar. Choose a shorter one.");

    internal LocalDate DateOf(long at)
    {
        YearAt(at);    // refuses what the zone could not hold
        return Instant.FromUnixTimeTicks(at).InZone(Zone).Date;
    }

    internal long Open(long from, long to)
    {
        if (to <= from)
        {
            return 0;
        }

        CalendarYear first = YearAt(from), last = YearAt(to);
        RequireSpan(first.Number, last.Number);
        var open = last.OpenBefore(to) - first.OpenBefore(from);
        for (var year = first.Number; year < last.Number; year++)
        {
            open += Year(year).Open;
        }

        return open;
    }

    /// <summary>
    /// The earliest instant with so many open ticks since the start; for none, the next open instant.
    /// Refuses where it lies in a year after the limit.
    /// </summary>
    internal long After(long start, long open, long limit)
    {
        var year = YearAt(start);
        if (open == 0)
        {
            for (; ; year = NextYear(year, limit))
            {
                if (year.NextOpen(start) is { } next)
                {
                    return next;
                }
            }
        }
        for (open += year.OpenBefore(start); open > year.Open; year = NextYear(year, limit))
        {
            open -= year.Open;
        }

        return year.At(open);
    }

    /// <summary>The n-th open date after a date, n from 1. Refuses where it lies in a year after the limit.</summary>
    internal LocalDate OpenDateAfter(LocalDate date, int n, long limit)
    {
        var year = Year(date.Year);
        var rest = (long)n + year.OpenDatesUpTo(date);
        for (; rest > year.OpenDates; year = NextYear(year, limit))
        {
            rest -= year.OpenDates;
        }

        return year.OpenDate((int)rest);
    }

    internal CalendarYear YearAt(long at)
    {
        var year = Year(1970 + (int)Math.Floor((double)at / MeanYear));    // a guess, at most one year off
        if (at < year.From)
        {
            return Year(year.Number - 1);
        }

        return at >= year.To ? Year(year.Number + 1) : year;
    }

    internal CalendarYear Year(int number)
    {
        if (number is < FirstYear or > LastYear)
        {
            throw OutOfRange();
        }

        if (number is < FirstKept or > LastKept)
        {
            return new CalendarYear(Zone, Rules, number);
        }

        ref var slot = ref _kept[number - FirstKept];
        var year = Volatile.Read(ref slot);
        if (year is null)
        {
            Volatile.Write(ref slot, year = new CalendarYear(Zone, Rules, number));    // two threads may build the same year: equal, one is dropped
        }

        return year;
    }

    private CalendarYear NextYear(CalendarYear year, long limit) => year.To > limit ? throw OutOfRange() : Year(year.Number + 1);

    private static void RequireSpan(int first, int last)
    {
        if (last - first > LongestSpan)
        {
            throw OutOfRange();
        }
    }

    private static CalendarTerms AllWeek
    {
        get
        {
            HoursInterval[] day = [new("00:00", "24:00")];
            return new()
            {
                WeeklyHours = new() { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day, Saturday = day, Sunday = day },
            };
        }
    }
}
