namespace SlaApi.Domain.Metrics;

/// <summary>Local dates as whole numbers, days since 1970-01-01: what hundreds of thousands of facts are sorted into periods by.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(int day) => Epoch.PlusDays(day);
}

/// <summary>Tells the local day of instants in one zone. Keeps the stretch of constant offset it saw last, so it belongs to one thread.</summary>
internal sealed class LocalDays(DateTimeZone zone)
{
    private long _from = long.MaxValue, _to, _offset;

    public int Of(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        if (ticks < _from || ticks >= _to)
        {
            var interval = zone.GetZoneInterval(at);
            _from = interval.HasStart ? interval.Start.ToUnixTimeTicks() : long.MinValue;
            _to = interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue;
            _offset = interval.WallOffset.Ticks;
        }

        var (day, rest) = Math.DivRem(ticks + _offset, NodaConstants.TicksPerDay);
        return (int)(rest < 0 ? day - 1 : day);
    }
}

/// <summary>Which of several stretches of dates a day lies in: they are in order and do not overlap.</summary>
internal sealed class DayIndex
{
    private readonly int _first;
    private readonly int[] _stretchOf;

    public DayIndex(IReadOnlyList<(LocalDate From, LocalDate To)> stretches)
    {
        _first = stretches.Count == 0 ? 0 : DayNumber.Of(stretches[0].From);
        _stretchOf = new int[stretches.Count == 0 ? 0 : DayNumber.Of(stretches[^1].To) - _first + 1];
        Array.Fill(_stretchOf, -1);
        for (var i = 0; i < stretches.Count; i++)
        {
            Array.Fill(_stretchOf, i, DayNumber.Of(stretches[i].From) - _first, Period.DaysBetween(stretches[i].From, stretches[i].To) + 1);
        }
    }

    /// <summary>-1 for a day in none.</summary>
    public int this[int day] => (uint)(day - _first) < (uint)_stretchOf.Length ? _stretchOf[day - _first] : -1;
}
