namespace SlaApi.Domain.Metrics;

/// <summary>How long something took, many times over: bins of one width with the bound on an edge, and percentiles of the exact values.</summary>
public sealed record Histogram
{
    /// <summary>From the shortest; the last one has no end. A value on an edge lies in the bin that ends there.</summary>
    public required IReadOnlyList<HistogramBin> Bins { get; init; }

    /// <summary>How many values there are: the sum of the bins.</summary>
    public long Count { get; init; }

    /// <summary>Half took at most this; null without values. All percentiles are nearest-rank.</summary>
    public long? P50 { get; init; }

    /// <summary>Nine of ten took at most this; null without values.</summary>
    public long? P90 { get; init; }

    /// <summary>Nineteen of twenty took at most this; null without values.</summary>
    public long? P95 { get; init; }

    /// <param name="times">
    /// Values of 0 or more, and whether each was in time. One late at the bound itself, because the time after it did not count, goes to the
    /// first bin after the bound.
    /// </param>
    /// <param name="bound">What was agreed; 0 or more.</param>
    /// <param name="width">Divides the bound; 1 or more.</param>
    public static Histogram Of(IReadOnlyCollection<(long Value, bool InTime)> times, long bound, long width)
    {
        var within = bound == 0 ? 1 : (int)(bound / width);
        var counts = new long[within + Math.Max(within, 4) + 1];
        foreach (var (value, inTime) in times)
        {
            var bin = bound == 0 ? (value + width - 1) / width : Math.Max(0, (value - 1) / width);
            counts[inTime ? Math.Min(bin, within - 1) : Math.Clamp(bin, within, counts.Length - 1)]++;
        }

        long Edge(int bin) => bound == 0 ? Math.Max(0, bin - 1) * width : bin * width;
        var sorted = times.Select(t => t.Value).Order().ToList();
        return new()
        {
            Bins = [.. counts.Select((count, bin) => new HistogramBin(Edge(bin), bin == counts.Length - 1 ? null : Edge(bin + 1), count, bin < within))],
            Count = sorted.Count,
            P50 = NearestRank(sorted, 50),
            P90 = NearestRank(sorted, 90),
            P95 = NearestRank(sorted, 95),
        };
    }

    /// <summary>The smallest value that at least so many percent do not exceed.</summary>
    internal static long? NearestRank(List<long> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(int)((((long)sorted.Count * percent) + 99) / 100) - 1];
}

/// <summary>How many values lie above <paramref name="From"/> (in the first bin: at or above) and not above <paramref name="To"/>.</summary>
/// <param name="From">Lower edge.</param>
/// <param name="To">Upper edge; null for the last bin.</param>
/// <param name="Count">How many values.</param>
/// <param name="WithinBound">They were in time.</param>
public sealed record HistogramBin(long From, long? To, long Count, bool WithinBound);
