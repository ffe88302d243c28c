namespace SlaApi.Domain.Metrics;

/// <summary>Won / (won + lost), by close date in the period.</summary>
public static class CloseRate
{
    public const string Key = "closeRate";

    internal static Metric<Ratio> Metric { get; } = new(Key, new("Abschlussquote", "Close rate"), (slice, _) => Of(slice));

    internal static Ratio Of(Slice slice) => Ratio.Of(slice.Closed.Count(c => c.Fact.ClosedAsWon), slice.Closed.Count, Basis.Snapshot);
}
