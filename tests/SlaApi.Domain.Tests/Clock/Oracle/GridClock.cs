using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>
/// The slow clock: one cell a minute (a second, where a stoppage begins or ends between minutes), each checked whether it is open, then
/// counted one after the other. Exact for any start and end, because nothing changes within a cell and the cells at the edges are cut.
/// </summary>
internal sealed class GridClock
{
    private readonly Instant _origin;
    private readonly Duration _step;
    /// <summary>Where the cells begin, and the last one ends: nanoseconds since 1970.</summary>
    private readonly long[] _at;
    private readonly bool[] _open;
    private readonly LocalDate[] _dates;
    private readonly bool[] _stopped;

    private GridClock(ClockInput input, Instant from, Instant to)
    {
        _step = IsFine(input) ? Duration.FromSeconds(1) : Duration.FromMinutes(1);
        _origin = Instant.FromUnixTimeSeconds((long)Math.Floor(from.ToUnixTimeSeconds() / _step.TotalSeconds) * (long)_step.TotalSeconds);
        var cells = (int)Math.Ceiling((to - _origin) / _step);
        (_at, _open, _dates, _stopped) = (new long[cells + 1], new bool[cells], new LocalDate[cells], new bool[cells]);
        var rule = new OpenRule(input);
        var stoppages = input.Stoppages.ToArray();
        _at[0] = Nanoseconds(_origin);
        for (var i = 0; i < cells; i++)
        {
            _at[i + 1] = _at[i] + _step.ToInt64Nanoseconds();
            var local = rule.Local(At(i));
            (_open[i], _dates[i]) = (rule.IsOpen(local), local.Date);
            _stopped[i] = IsStopped(stoppages, At(i));
        }
    }

    /// <summary>From 26 hours before the start to nine days after it; a grid of seconds only reaches three hours ahead.</summary>
    public static GridClock Around(ClockInput input) => IsFine(input)
        ? new GridClock(input, input.Start, input.Start + Duration.FromHours(3))
        : new GridClock(input, input.Start - Duration.FromHours(26), input.Start + Duration.FromDays(9));

    /// <summary>Whether a stoppage begins or ends between minutes.</summary>
    public static bool IsFine(ClockInput input) => !input.Stoppages.All(s => OnMinute(s.From) && OnMinute(s.To));

    public static bool IsStopped(IEnumerable<Stoppage> stoppages, Instant at)
    {
        foreach (var stoppage in stoppages)
        {
            if (at >= stoppage.From && at < stoppage.To)
            {
                return true;
            }
        }

        return false;
    }

    public int Cells => _open.Length;

    /// <summary>First instant beyond the grid.</summary>
    public Instant End => At(Cells);

    /// <summary>First instant of the last local date, which may end beyond the grid: a day the clock does not find ends after it.</summary>
    public Instant LastDate => At(Array.IndexOf(_dates, _dates[^1]));

    public Instant At(int cell) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(_at[cell]);

    public int CellOf(Instant at) => (int)Math.Floor((at - _origin) / _step);

    public bool IsOpen(int cell) => _open[cell];

    public bool IsCounted(int cell, bool business) => !_stopped[cell] && (!business || _open[cell]);

    public LocalDate DateOf(int cell) => _dates[cell];

    /// <summary>The local dates that are completely within the grid.</summary>
    public IReadOnlyList<LocalDate> WholeDates => [.. _dates.Distinct().SkipLast(1).Skip(1)];

    public Duration OpenBetween(Instant from, Instant to) => Sum(from, to, i => _open[i]);

    public Duration Elapsed(Instant start, Instant end, bool business) => Sum(start, end, i => IsCounted(i, business));

    /// <summary>
    /// Earliest instant at which the time has been counted; null beyond the grid. Zero: the next counted instant, in calendar time too, although
    /// the rules state it only for business time.
    /// </summary>
    public Instant? After(Instant start, Duration counted, bool business)
    {
        var (begin, left) = (Nanoseconds(start), counted.ToInt64Nanoseconds());
        for (var i = CellOf(start); i < Cells; i++)
        {
            if (!IsCounted(i, business))
            {
                continue;
            }

            var from = Math.Max(_at[i], begin);
            if (_at[i + 1] - from >= left)
            {
                return NodaConstants.UnixEpoch + Duration.FromNanoseconds(from + left);
            }

            left -= _at[i + 1] - from;
        }

        return null;
    }

    /// <summary>The due instant in any of the six units; null beyond the grid.</summary>
    public Instant? Deadline(Instant start, SlaDuration within) => within.Unit switch
    {
        TimeUnit.BusinessMinutes => After(start, Duration.FromMinutes(within.Value), business: true),
        TimeUnit.BusinessHours => After(start, Duration.FromHours(within.Value), business: true),
        TimeUnit.CalendarMinutes => After(start, Duration.FromMinutes(within.Value), business: false),
        TimeUnit.CalendarHours => After(start, Duration.FromHours(within.Value), business: false),
        TimeUnit.BusinessDays => NthDate(start, within.Value, business: true) is { } date ? EndOfOpenDate(date) : null,
        _ => NthDate(start, within.Value, business: false) is { } date ? At(Array.LastIndexOf(_dates, date) + 1) : null,
    };

    /// <summary>End of the last cell of the date that is open by the calendar: an exclusion late in the day never makes a deadline earlier.</summary>
    public Instant? EndOfOpenDate(LocalDate date)
    {
        for (var i = Cells - 1; i >= 0; i--)
        {
            if (_open[i] && _dates[i] == date)
            {
                return At(i + 1);
            }
        }

        return null;
    }

    public int OpenDates(LocalDate from, LocalDate to)
    {
        var (count, last) = (0, LocalDate.MinIsoValue);
        for (var i = 0; i < Cells; i++)
        {
            if (_open[i] && _dates[i] != last && _dates[i] >= from && _dates[i] <= to)
            {
                (count, last) = (count + 1, _dates[i]);
            }
        }

        return count;
    }

    private LocalDate? NthDate(Instant start, int n, bool business)
    {
        var first = _dates[CellOf(start)];
        var whole = _dates[^1];
        var counted = Enumerable.Range(0, Cells).Where(i => IsCounted(i, business) && _dates[i] > first).Select(i => _dates[i]).Distinct();
        return counted.Skip(n - 1).TakeWhile(date => date != whole).Select(date => (LocalDate?)date).FirstOrDefault();
    }

    private Duration Sum(Instant from, Instant to, Func<int, bool> counts)
    {
        var (begin, end, sum) = (Nanoseconds(from), Nanoseconds(to), 0L);
        for (var i = CellOf(from); i < Cells && _at[i] < end; i++)
        {
            if (counts(i))
            {
                sum += Math.Min(_at[i + 1], end) - Math.Max(_at[i], begin);
            }
        }

        return Duration.FromNanoseconds(sum);
    }

    private static long Nanoseconds(Instant at) => (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    private static bool OnMinute(Instant at) => at.ToUnixTimeTicks() % NodaConstants.TicksPerMinute == 0;
}
