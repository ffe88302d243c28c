namespace SlaApi.Domain.Clock;

/// <summary>Stretches of time in Unix ticks, [from, to) each: sorted, merged, none empty.</summary>
internal sealed class Spans
{
    private readonly List<long> _starts = [];
    private readonly List<long> _ends = [];

    public Spans(IEnumerable<Stoppage> stoppages)
    {
        foreach (var stoppage in stoppages.Where(s => s.From < s.To).OrderBy(s => s.From))
        {
            long from = stoppage.From.ToUnixTimeTicks(), to = stoppage.To.ToUnixTimeTicks();
            if (_ends.Count > 0 && from <= _ends[^1])
            {
                _ends[^1] = Math.Max(_ends[^1], to);
            }
            else if (from < to)
            {
                _starts.Add(from);
                _ends.Add(to);
            }
        }
    }

    /// <summary>All starts and ends.</summary>
    public IEnumerable<long> Boundaries => _starts.Concat(_ends);

    public bool Contains(long at) => FirstEndingAfter(at) is var i && i < _starts.Count && _starts[i] <= at;

    /// <summary>The spans that overlap [from, to), uncut, in order.</summary>
    public IEnumerable<(long From, long To)> Overlapping(long from, long to)
    {
        for (var i = FirstEndingAfter(from); i < _starts.Count && _starts[i] < to; i++)
        {
            yield return (_starts[i], _ends[i]);
        }
    }

    private int FirstEndingAfter(long at)
    {
        var i = _ends.BinarySearch(at);
        return i >= 0 ? i + 1 : ~i;
    }
}
