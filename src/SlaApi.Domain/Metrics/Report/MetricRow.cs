namespace SlaApi.Domain.Metrics;

/// <summary>
/// One figure as a row: <c>group,metric,target,version,value,numerator,denominator,basis,currency</c>. The metric is the path of the figure in
/// the report: <c>closeRate</c>, <c>handedOver.accepted</c>, <c>handedOver.stages.sql</c>, <c>timeToFirstContact.p90</c>,
/// <c>compliance.running</c>, <c>conversionRate.xToY</c>; pacing and the error budget name the first date of their period,
/// <c>pacing.2018-01-01.gap</c>, <c>errorBudget.2018-01-01.left</c>.
/// <c>revenue</c> has a row per currency in minor units, <c>revenue.reporting</c> the sum at the agreed rates.
/// </summary>
public sealed record MetricRow
{
    /// <summary>The key of the group; null for the whole period, <c>none</c> for the group of a missing key.</summary>
    public string? Group { get; init; }

    public required string Metric { get; init; }

    /// <summary>The key of the target, where the figure is one target's.</summary>
    public string? Target { get; init; }

    public int? Version { get; init; }

    /// <summary>The figure; for a ratio numerator / denominator; null where it is not known.</summary>
    public double? Value { get; init; }

    public long? Numerator { get; init; }

    /// <summary>A whole number, except for goals.</summary>
    public decimal? Denominator { get; init; }

    public Basis? Basis { get; init; }

    /// <summary>ISO 4217 code; the value is in its minor units.</summary>
    public string? Currency { get; init; }

    internal static MetricRow OfRatio(string metric, double? value, long numerator, decimal denominator, Basis basis) =>
        new() { Metric = metric, Value = value, Numerator = numerator, Denominator = denominator, Basis = basis };

    internal static MetricRow Plain(string metric, double? value, Basis basis) => new() { Metric = metric, Value = value, Basis = basis };

    /// <summary>A row per part, named <c>metric.part</c>.</summary>
    internal static IEnumerable<MetricRow> Parts(string metric, Basis basis, params (string Name, double? Value)[] parts) =>
        parts.Select(p => Plain($"{metric}.{p.Name}", p.Value, basis));

    internal MetricRow For(string? target, int version) => this with { Target = target, Version = version };
}
