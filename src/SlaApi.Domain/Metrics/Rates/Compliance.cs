using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>
/// Met / (met + breached) of the clocks due in the period, overall and per target. A met one counts at once. The date a clock is due on is that of
/// the zone of its version. Clocks of withdrawn and merged handovers, and of those the cohort leaves out, count nowhere.
/// </summary>
public sealed record Compliance : IMetricFigure
{
    public const string Key = "compliance";

    private static readonly int States = Enum.GetValues<ClockState>().Length;

    /// <summary>0 to 1; null where nothing was met or breached.</summary>
    public double? Value { get; init; }

    /// <summary>Met.</summary>
    public long Numerator { get; init; }

    /// <summary>Met or breached; breached is late, completed or not.</summary>
    public long Denominator { get; init; }

    public Basis Basis { get; init; }

    /// <summary>Left out of the ratio: still running. By its due instant.</summary>
    public long Running { get; init; }

    /// <summary>Left out: paused now. By the due instant it had before the pause began.</summary>
    public long Paused { get; init; }

    /// <summary>Left out: the handover ended, or was reopened, before the clock was due. By its due instant.</summary>
    public long Cancelled { get; init; }

    /// <summary>Left out: due inside an agreed exclusion. By its due instant.</summary>
    public long Excluded { get; init; }

    /// <summary>One entry per target and version with a clock due in the period.</summary>
    public required IReadOnlyList<ComplianceFigure> Targets { get; init; }

    internal static Metric<Compliance> Metric { get; } = new(Key, new("Fristeinhaltung", "Clocks kept"), Of);

    bool IMetricFigure.IsEmpty => Denominator + Running + Paused + Cancelled + Excluded == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
    [
        MetricRow.OfRatio(metric, Value, Numerator, Denominator, Basis),
        .. LeftOut(metric, Basis, Running, Paused, Cancelled, Excluded),
        .. Targets.SelectMany(t => LeftOut(metric, t.Basis, t.Running, t.Paused, t.Cancelled, t.Excluded)
            .Prepend(MetricRow.OfRatio(metric, t.Value, t.Numerator, t.Denominator, t.Basis))
            .Select(row => row.For(t.Target, t.Version))),
    ];

    /// <summary>With an entry for each target of the series, in their order; nothing was due for those it lacks.</summary>
    IMetricFigure IMetricFigure.AsPointOf(IMetricFigure whole) => this with
    {
        Targets = [.. ((Compliance)whole).Targets.Select(t => Targets.FirstOrDefault(own => own.Target == t.Target && own.Version == t.Version)
            ?? new ComplianceFigure { Target = t.Target, Version = t.Version, Basis = t.Basis })],
    };

    internal static Compliance Of(Slice slice, MetricContext context)
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

        var targets = tallies.OrderBy(t => TargetOrder(context, t.Key)).ThenBy(t => t.Key.Key, StringComparer.Ordinal);
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

    private static IEnumerable<MetricRow> LeftOut(string metric, Basis basis, long running, long paused, long cancelled, long excluded) =>
        MetricRow.Parts(metric, basis, ("running", running), ("paused", paused), ("cancelled", cancelled), ("excluded", excluded));

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
    private static (int Version, int Target) TargetOrder(MetricContext context, TargetKey key)
    {
        var version = context.Signed.ToList().FindIndex(r => r.Version == key.Version);
        return (version, version < 0 ? -1 : context.Signed[version].Targets.ToList().FindIndex(t => t.Key == key.Key));
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
