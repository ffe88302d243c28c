using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>Met / (met + breached) of the clocks due in the period, overall and per target. A met one counts at once.</summary>
public sealed record Compliance
{
    private static readonly int States = Enum.GetValues<ClockState>().Length;

    /// <summary>0 to 1; null where nothing was met or breached.</summary>
    public double? Value { get; init; }

    /// <summary>Met.</summary>
    public long Numerator { get; init; }

    /// <summary>Met or breached; breached is late, completed or not.</summary>
    public long Denominator { get; init; }

    public Basis Basis { get; init; }

    /// <summary>Left out of the ratio: due in the period and still running.</summary>
    public long Running { get; init; }

    /// <summary>Left out: paused, and due in the period as it stood before the pause.</summary>
    public long Paused { get; init; }

    /// <summary>Left out: the matter ended before the clock was due.</summary>
    public long Cancelled { get; init; }

    /// <summary>Left out: due inside an agreed exclusion.</summary>
    public long Excluded { get; init; }

    /// <summary>One entry per target and version with a clock due in the period.</summary>
    public required IReadOnlyList<ComplianceFigure> Targets { get; init; }

    internal static Compliance Of(Slice slice, Frame frame)
    {
        var tallies = slice.ClocksByTarget.Select(clocks => (clocks.Key, Value: Tally(clocks))).ToList();
        var all = new long[States];
        foreach (var (_, tally) in tallies)
        {
            for (var state = 0; state < States; state++)
            {
                all[state] += tally[state];
            }
        }

        var targets = tallies.OrderBy(t => TargetOrder(frame, t.Key)).ThenBy(t => t.Key.Key, StringComparer.Ordinal);
        var (met, due) = Parts(all);
        return new()
        {
            Value = Ratio.ValueOf(met, due),
            Numerator = met,
            Denominator = due,
            Basis = Basis.Snapshot,
            Running = all[(int)ClockState.Running],
            Paused = all[(int)ClockState.Paused],
            Cancelled = all[(int)ClockState.Cancelled],
            Excluded = all[(int)ClockState.Excluded],
            Targets = [.. targets.Select(t => FigureOf(t.Key, t.Value))],
        };
    }

    /// <summary>The same with an entry for each of these targets, in their order; nothing was due for those it lacks.</summary>
    internal Compliance ForAll(IReadOnlyList<ComplianceFigure> targets) => this with
    {
        Targets = [.. targets.Select(t => Targets.FirstOrDefault(own => own.Target == t.Target && own.Version == t.Version)
            ?? new ComplianceFigure { Target = t.Target, Version = t.Version, Basis = t.Basis })],
    };

    private static ComplianceFigure FigureOf(TargetKey key, long[] tally)
    {
        var (met, due) = Parts(tally);
        return new()
        {
            Target = key.Key,
            Version = key.Version,
            Value = Ratio.ValueOf(met, due),
            Numerator = met,
            Denominator = due,
            Basis = Basis.Snapshot,
            Running = tally[(int)ClockState.Running],
            Paused = tally[(int)ClockState.Paused],
            Cancelled = tally[(int)ClockState.Cancelled],
            Excluded = tally[(int)ClockState.Excluded],
        };
    }

    private static long[] Tally(IEnumerable<Dated<ClockFact>> clocks)
    {
        var tally = new long[States];
        foreach (var (clock, _) in clocks)
        {
            tally[(int)clock.State]++;
        }

        return tally;
    }

    private static (long Met, long Due) Parts(long[] tally) =>
        (tally[(int)ClockState.Met], tally[(int)ClockState.Met] + tally[(int)ClockState.Breached]);

    /// <summary>By begin of the version, then as its terms list the targets.</summary>
    private static (int Version, int Target) TargetOrder(Frame frame, TargetKey key)
    {
        var version = frame.Signed.ToList().FindIndex(r => r.Version == key.Version);
        return (version, version < 0 ? -1 : frame.Signed[version].Targets.ToList().FindIndex(t => t.Key == key.Key));
    }
}

/// <summary>Met / (met + breached) of one target as one version states it; members as in <see cref="Compliance"/>.</summary>
public sealed record ComplianceFigure
{
    /// <summary>The key of the target.</summary>
    public required string Target { get; init; }

    public int Version { get; init; }
    public double? Value { get; init; }
    public long Numerator { get; init; }
    public long Denominator { get; init; }
    public Basis Basis { get; init; }
    public long Running { get; init; }
    public long Paused { get; init; }
    public long Cancelled { get; init; }
    public long Excluded { get; init; }
}
