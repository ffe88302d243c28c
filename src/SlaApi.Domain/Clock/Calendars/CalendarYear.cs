using NodaTime.TimeZones;

namespace SlaApi.Domain.Clock;

/// <summary>
/// One local year of a calendar as sorted open intervals with running totals, in Unix ticks: every question is one binary search.
/// Built once and never changed, so it is read without locks.
/// </summary>
internal sealed class CalendarYear
{
    private readonly List<long> _starts = [];
    private readonly List<long> _ends = [];
    private readonly List<long> _before = [];                    // open ticks of the year before the interval
    private readonly long?[] _lastOpen;                          // index: day of the year, from 1
    private readonly int[] _openDates;                           // open dates up to the day, included; same index

    public CalendarYear(DateTimeZone zone, OpeningRules rules, int number)
    {
        Number = number;
        From = StartOf(zone, new LocalDate(number, 1, 1));
        To = StartOf(zone, new LocalDate(number + 1, 1, 1));
        Holidays = rules.HolidaysOf(number);
        _lastOpen = new long?[CalendarSystem.Iso.GetDaysInYear(number) + 1];
        foreach (var interval in zone.GetZoneIntervals(Instant.FromUnixTimeTicks(From), Instant.FromUnixTimeTicks(To)))
        {
            AddWithConstantOffset(interval, rules);
        }

        _openDates = new int[_lastOpen.Length];
        for (var day = 1; day < _lastOpen.Length; day++)
        {
            _openDates[day] = _openDates[day - 1] + (_lastOpen[day] is null ? 0 : 1);
        }
    }

    public int Number { get; }

    /// <summary>First instant of the local year, included.</summary>
    public long From { get; }

    /// <summary>First instant of the next local year, excluded.</summary>
    public long To { get; }

    /// <summary>Open ticks of the whole year.</summary>
    public long Open { get; private set; }

    public IReadOnlySet<LocalDate> Holidays { get; }

    public int OpenDates => _openDates[^1];

    /// <summary>Starts and ends of all open intervals, for those who list them.</summary>
    public IEnumerable<long> Boundaries => _starts.Concat(_ends);

    public bool IsOpen(long at) => Last(_starts, at) is >= 0 and var i && at < _ends[i];

    /// <summary>Open ticks of the year before an instant of it.</summary>
    public long OpenBefore(long at) => Last(_starts, at) is >= 0 and var i ? _before[i] + Math.Min(at, _ends[i]) - _starts[i] : 0;

    /// <summary>The earliest instant with so many open ticks of the year before it: 0 &lt; open &lt;= <see cref="Open"/>.</summary>
    public long At(long open)
    {
        var i = Last(_before, open - 1);
        return _starts[i] + open - _before[i];
    }

    /// <summary>The earliest open instant of the year not before <paramref name="at"/>.</summary>
    public long? NextOpen(long at)
    {
        var i = Last(_starts, at);
        if (i >= 0 && at < _ends[i])
        {
            return at;
        }

        return i + 1 < _starts.Count ? _starts[i + 1] : null;
    }

    /// <summary>End of the last open interval of a date of the year, cut at its 24:00.</summary>
    public long? EndOf(LocalDate date) => _lastOpen[date.DayOfYear];

    /// <summary>Open dates from 1 January up to a date of the year, included.</summary>
    public int OpenDatesUpTo(LocalDate date) => _openDates[date.DayOfYear];

    /// <summary>The n-th open date of the year, n from 1.</summary>
    public LocalDate OpenDate(int n)
    {
        int low = 1, high = _openDates.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_openDates[middle] < n)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return new LocalDate(Number, 1, 1).PlusDays(low - 1);
    }

    /// <summary>The first instant of a local date, in ticks.</summary>
    public static long StartOf(DateTimeZone zone, LocalDate date) => date.StartIn(zone).ToUnixTimeTicks();

    // Between two changes of the offset wall time runs straight, so gaps, folds and skipped dates need no case of their own.
    private void AddWithConstantOffset(ZoneInterval interval, OpeningRules rules)
    {
        var offset = interval.WallOffset.Ticks;
        var low = Math.Max(From, interval.HasStart ? interval.Start.ToUnixTimeTicks() : From) + offset;
        var high = Math.Min(To, interval.HasEnd ? interval.End.ToUnixTimeTicks() : To) + offset;
        var day = (long)Math.Floor((decimal)low / NodaConstants.TicksPerDay);
        var date = new LocalDate(1970, 1, 1).PlusDays((int)day);
        for (var midnight = day * NodaConstants.TicksPerDay; midnight < high; midnight += NodaConstants.TicksPerDay, date = date.PlusDays(1))
        {
            if (Holidays.Contains(date))
            {
                continue;
            }

            foreach (var stretch in rules.On(date))
            {
                var from = Math.Max(low, midnight + (stretch.From * NodaConstants.TicksPerMinute));
                var to = Math.Min(high, midnight + (stretch.To * NodaConstants.TicksPerMinute));
                if (from < to)
                {
                    Add(date, from - offset, to - offset);
                }
            }
        }
    }

    private void Add(LocalDate date, long from, long to)
    {
        if (date.Year == Number)    // a fold at the turn of the year may go back to the date before
        {
            _lastOpen[date.DayOfYear] = to;
        }

        if (_ends.Count > 0 && _ends[^1] == from)
        {
            _ends[^1] = to;
        }
        else
        {
            _starts.Add(from);
            _ends.Add(to);
            _before.Add(Open);
        }
        Open += to - from;
    }

    // Index of the last value that is not greater; -1 where all are.
    private static int Last(List<long> sorted, long value)
    {
        var i = sorted.BinarySearch(value);
        return i >= 0 ? i : ~i - 1;
    }
}
