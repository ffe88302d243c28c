namespace SlaApi.Domain.Metrics;

/// <summary>Volume targets: what was handed over against what was agreed. There is no overall figure.</summary>
public sealed record VolumeAttainment : IMetricFigure
{
    public const string Key = "volumeAttainment";

    /// <summary>One entry per target and version in force in the period.</summary>
    public required IReadOnlyList<VolumeFigure> Targets { get; init; }

    internal static Metric<VolumeAttainment> Metric { get; } = new(Key, new("Erreichung der Mengenziele", "Attainment of the volume targets"), Of);

    bool IMetricFigure.IsEmpty => Targets.All(t => t.Numerator == 0);

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
        Targets.Select(t => MetricRow.OfRatio(metric, t.Value, t.Numerator, t.Denominator, t.Basis).For(t.Target, t.Version));

    internal static VolumeAttainment Of(Slice slice, MetricContext context) =>
        new() { Targets = [.. Volume.Plans(slice, context).Select(p => VolumeFigure.Of(p.Plan, Volume.PerPart(p.Plan, p.Target, slice).Sum()))] };
}

/// <summary>Counted handovers over the goal. In a group by date both are those of its dates, in any other group the goal is the whole one.</summary>
public sealed record VolumeFigure
{
    /// <summary>The key of the target.</summary>
    public string? Target { get; init; }

    public int Version { get; init; }

    /// <summary>Exact numerator / goal before rounding, may exceed 1; null where the goal is 0.</summary>
    public double? Value { get; init; }

    /// <summary>Counted handovers: all or those ever accepted, by <c>counts</c> of the target.</summary>
    public long Numerator { get; init; }

    /// <summary>The goal, cut by open dates; rounded half-even to 6 decimal places.</summary>
    public decimal Denominator { get; init; }

    public Basis Basis { get; init; }

    internal static VolumeFigure Of(GoalPlan plan, long counted) => new()
    {
        Target = plan.Target.Key,
        Version = plan.Rules.Version,
        Value = plan.Total.IsZero ? null : (counted / plan.Total).ToDouble(),
        Numerator = counted,
        Denominator = plan.Total.Rounded(),
        Basis = Basis.Goal,
    };
}
