namespace SlaApi.Domain.Metrics;

/// <summary>How many leads of one stage reached another. There is no overall figure.</summary>
public sealed record ConversionRate : IMetricFigure
{
    public const string Key = "conversionRate";

    /// <summary>
    /// One entry per definition with a conversion of the versions in force in the period (of the reference where none is), as the latest of
    /// them words it; from the latest version's list on.
    /// </summary>
    public required IReadOnlyList<ConversionFigure> Definitions { get; init; }

    internal static Metric<ConversionRate> Metric { get; } = new(Key, new("Conversion Rates", "Conversion rates"), Of);

    bool IMetricFigure.IsEmpty => Definitions.All(d => d.Denominator == 0);

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) =>
        Definitions.Select(d => MetricRow.OfRatio($"{metric}.{d.Term}", d.Value, d.Numerator, d.Denominator, d.Basis));

    internal static ConversionRate Of(Slice slice, MetricContext context)
    {
        IEnumerable<Agreements.Rules> rules = context.InForce.Count == 0 ? [context.Reference] : context.InForce.OrderByDescending(r => r.Version);
        var definitions = rules
            .SelectMany(r => r.Terms.Definitions ?? [])
            .DistinctBy(d => d.Term)
            .Where(d => d is { Term: not null, Conversion: { FromStage: not null, ToStage: not null } });
        return new() { Definitions = [.. definitions.Select(d => ConversionFigure.Of(d.Term!, d.Conversion!, slice, context))] };
    }
}

/// <summary>
/// Leads of the period that reached the to-stage, within the window where there is one, over those in the from-stage. A lead is in a stage it
/// was handed over at or reached later; <c>won</c> is reached by closing as won.
/// </summary>
public sealed record ConversionFigure
{
    /// <summary>The term of the definition.</summary>
    public required string Term { get; init; }

    public required string FromStage { get; init; }
    public required string ToStage { get; init; }

    /// <summary>0 to 1; null where no lead was in the from-stage.</summary>
    public double? Value { get; init; }

    public long Numerator { get; init; }
    public long Denominator { get; init; }
    public Basis Basis { get; init; }

    /// <summary>Part of the cohort is younger than the window, so the value may still rise. Always false without a window.</summary>
    public bool Immature { get; init; }

    internal static ConversionFigure Of(string term, Agreements.Conversion conversion, Slice slice, MetricContext context)
    {
        var windows = new ConversionWindow(conversion.Window, context);
        long reached = 0, entered = 0;
        foreach (var (handover, _) in slice.Cohort)
        {
            if (InStageSince(handover, conversion.FromStage!, context) is { } since)
            {
                entered++;
                windows.Enter(handover, since);
                reached += InStageSince(handover, conversion.ToStage!, context) is { } at && windows.Holds(handover, since, at) ? 1 : 0;
            }
        }

        return new()
        {
            Term = term,
            FromStage = conversion.FromStage!,
            ToStage = conversion.ToStage!,
            Value = Ratio.ValueOf(reached, entered),
            Numerator = reached,
            Denominator = entered,
            Basis = Basis.Cohort,
            Immature = windows.AnyOpen(),
        };
    }

    private static Instant? InStageSince(HandoverFact handover, string stage, MetricContext context)
    {
        if (handover.Stage == stage)
        {
            return handover.HandedOverAt;
        }

        var since = stage == "won" && WinRate.IsWon(handover, context) ? handover.ClosedAt : null;
        foreach (var (reached, at) in handover.StagesReached ?? [])
        {
            since = reached == stage && at <= context.Now && !(since <= at) ? at : since;
        }

        return since;
    }
}
