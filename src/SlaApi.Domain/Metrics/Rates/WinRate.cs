namespace SlaApi.Domain.Metrics;

/// <summary>Of the leads handed over in the period, those closed as won by now, whenever.</summary>
public static class WinRate
{
    public const string Key = "winRate";

    internal static Metric<Ratio> Metric { get; } = new(Key, new("Lead-zu-Kunde-Quote", "Win rate"), Of);

    internal static Ratio Of(Slice slice, MetricContext context) =>
        Ratio.Of(slice.Cohort.Count(h => IsWon(h.Fact, context)), slice.Cohort.Count, Basis.Cohort);

    internal static bool IsWon(HandoverFact handover, MetricContext context) => handover.ClosedAsWon && handover.ClosedAt <= context.Now;
}
