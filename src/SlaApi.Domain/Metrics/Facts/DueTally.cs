using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>The clocks of one target by due date, added up: every stretch of dates costs two look-ups.</summary>
internal sealed class DueTally
{
    private readonly int[] _days;
    private readonly (long Met, long Breached)[] _before;

    public DueTally(IEnumerable<Dated<ClockFact>> clocks)
    {
        var ordered = clocks.OrderBy(c => c.Day).ToArray();
        _days = [.. ordered.Select(c => c.Day)];
        _before = new (long, long)[ordered.Length + 1];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (met, breached) = _before[i];
            _before[i + 1] = (
                met + (ordered[i].Fact.State == ClockState.Met ? 1 : 0),
                breached + (ordered[i].Fact.State == ClockState.Breached ? 1 : 0));
        }
    }

    public (long Met, long Breached) Between(LocalDate from, LocalDate to)
    {
        var (first, end) = Range(from, to);
        return (_before[end].Met - _before[first].Met, _before[end].Breached - _before[first].Breached);
    }

    /// <summary>The first and the last due date, of any clock; null where none is due.</summary>
    public (LocalDate First, LocalDate Last)? DatesBetween(LocalDate from, LocalDate to)
    {
        var (first, end) = Range(from, to);
        return first < end ? (DayNumber.Date(_days[first]), DayNumber.Date(_days[end - 1])) : null;
    }

    private (int First, int End) Range(LocalDate from, LocalDate to)
    {
        var first = IndexOf(DayNumber.Of(from));
        return (first, Math.Max(first, IndexOf(DayNumber.Of(to) + 1)));
    }

    /// <summary>Of the first clock due on the day or later.</summary>
    private int IndexOf(int day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
