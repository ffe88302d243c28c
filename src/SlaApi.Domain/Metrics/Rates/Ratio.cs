namespace SlaApi.Domain.Metrics;

/// <summary>What the two numbers of a ratio count.</summary>
public enum Basis
{
    /// <summary>The same leads followed: the numerator is a subset of the denominator.</summary>
    Cohort,

    /// <summary>Events of the period over events of the period.</summary>
    Snapshot,

    /// <summary>Actual over goal; may exceed 1.</summary>
    Goal,
}

/// <summary>A share of counted things.</summary>
public sealed record Ratio : IMetricFigure
{
    /// <summary>Numerator / denominator, 0 to 1; null where the denominator is 0.</summary>
    public double? Value { get; init; }

    public long Numerator { get; init; }
    public long Denominator { get; init; }
    public Basis Basis { get; init; }

    bool IMetricFigure.IsEmpty => Denominator == 0;

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) => [MetricRow.OfRatio(metric, Value, Numerator, Denominator, Basis)];

    internal static Ratio Of(long numerator, long denominator, Basis basis) =>
        new() { Value = ValueOf(numerator, denominator), Numerator = numerator, Denominator = denominator, Basis = basis };

    internal static double? ValueOf(long numerator, long denominator) => denominator == 0 ? null : (double)numerator / denominator;
}
