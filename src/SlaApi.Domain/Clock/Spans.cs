namespace SlaApi.Domain.Clock;

/// <summary>Stretches of time in Unix ticks, [from, to) each: sorted, merged, none empty.</summary>
internal sealed class Spans
{
    private readonly List<long> starts = [];
    private readonly List<long> ends = [];

    public Spans(IEnumerable<Stoppage> stoppages)
    {
        foreach (var stoppage in stoppages.Where(s => s.From < s.To).OrderBy(s => s.From))
        {
            long from = stoppage.From.ToUnixTimeTicks(), to = stoppage.To.ToUnixTimeTicks();
            if (ends.Count > 0 && from <= ends[^1])
            {
                ends[^1] = Math.Max(ends[^1], to);
            }
            else if (from < to)
            {
                starts.Add(from);
                ends.Add(to);
            }
        }
    }

    /// <summary>All starts and ends.</summary>
    public IEnumerable<long> Boundaries => starts.Concat(ends);

    public bool Contains(long at) => FirstEndingAfter(at) is var i && i < starts.Count && starts[i] <= at;

    /// <summary>The spans that overlap [from, to), uncut, in order.</summary>
    public IEnumerable<(long From, long To)> Overlapping(long from, long to)
    {
        for (var i = FirstEndingAfter(from); i < starts.Count && starts[i] < to; i++)
            yield return (starts[i], ends[i]);
    }

    private int FirstEndingAfter(long at)
    {
        var i = ends.BinarySearch(at);
        return i >= 0 ? i + 1 : ~i;
    }
}
