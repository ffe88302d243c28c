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
    /// <summary>The key of the group; null in a report without groups, and for the group of a missing key.</summary>
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
}

/// <summary>A report as rows.</summary>
public static class MetricRows
{
    /// <summary>The rows of the groups where the report has them, so that a column of counts adds up; else those of the whole period.</summary>
    public static IEnumerable<MetricRow> Of(MetricsReport report) => report.Groups is { } groups
        ? groups.SelectMany(g => Of(g.Metrics).Select(row => row with { Group = g.Key }))
        : Of(report.Metrics);

    private static IEnumerable<MetricRow> Of(MetricSet metrics) =>
    [
        .. Of(metrics.HandedOver),
        .. metrics.VolumeAttainment?.Targets.Select(t =>
            OfRatio(MetricKeys.VolumeAttainment, t.Value, t.Numerator, t.Denominator, t.Basis).For(t.Target, t.Version)) ?? [],
        .. metrics.Pacing?.Targets.SelectMany(Of) ?? [],
        .. Of(metrics.AcceptanceRate),
        .. metrics.ConversionRate?.Definitions.Select(d =>
            OfRatio($"{MetricKeys.ConversionRate}.{d.Term}", d.Value, d.Numerator, d.Denominator, d.Basis)) ?? [],
        .. Of(metrics.TimeToFirstContact),
        .. Of(metrics.Compliance),
        .. metrics.ErrorBudget?.Targets.SelectMany(Of) ?? [],
        .. metrics.CloseRate is { } c ? [OfRatio(MetricKeys.CloseRate, c.Value, c.Numerator, c.Denominator, c.Basis)] : Array.Empty<MetricRow>(),
        .. metrics.WinRate is { } w ? [OfRatio(MetricKeys.WinRate, w.Value, w.Numerator, w.Denominator, w.Basis)] : Array.Empty<MetricRow>(),
        .. Of(metrics.Revenue),
    ];

    private static IEnumerable<MetricRow> Of(HandedOver? bridge) => bridge is null ? [] :
    [
        Plain(MetricKeys.HandedOver, bridge.Value, bridge.Basis),
        .. bridge.Stages.Select(s => Plain($"{MetricKeys.HandedOver}.stages.{s.Key}", s.Value, bridge.Basis)),
        .. Parts(
            MetricKeys.HandedOver,
            bridge.Basis,
            ("accepted", bridge.Accepted),
            ("open", bridge.Open),
            ("rejected", bridge.Rejected),
            ("contested", bridge.Contested),
            ("disqualified", bridge.Disqualified),
            ("recycled", bridge.Recycled)),
    ];

    private static IEnumerable<MetricRow> Of(PacingFigure pacing) =>
        Parts(
            $"{MetricKeys.Pacing}.{pacing.From:uuuu-MM-dd}",
            Basis.Goal,
            ("goal", (double)pacing.Goal),
            ("openDates", pacing.OpenDates),
            ("completed", pacing.Completed),
            ("left", pacing.Left),
            ("expected", (double?)pacing.Expected),
            ("actual", pacing.Actual),
            ("gap", (double?)pacing.Gap),
            ("requiredRate", (double?)pacing.RequiredRate),
            ("projection.low", (double?)pacing.Projection.Low),
            ("projection.high", (double?)pacing.Projection.High))
        .Select(row => row.For(pacing.Target, pacing.Version));

    private static IEnumerable<MetricRow> Of(AcceptanceRate? rate) => rate is null ? [] :
    [
        OfRatio(MetricKeys.AcceptanceRate, rate.Value, rate.Numerator, rate.Denominator, rate.Basis),
        .. Parts(MetricKeys.AcceptanceRate, rate.Basis, ("open", rate.Open), ("contested", rate.Contested), ("bySilence", rate.BySilence)),
    ];

    private static IEnumerable<MetricRow> Of(TimeToFirstContact? time) => time is null ? [] : Parts(
        MetricKeys.TimeToFirstContact,
        time.Basis,
        ("p50", time.P50),
        ("p90", time.P90),
        ("p95", time.P95),
        ("mean", time.Mean),
        ("count", time.Count),
        ("censored", time.Censored));

    private static IEnumerable<MetricRow> Of(Compliance? compliance) => compliance is null ? [] :
    [
        OfRatio(MetricKeys.Compliance, compliance.Value, compliance.Numerator, compliance.Denominator, compliance.Basis),
        .. LeftOut(compliance.Basis, compliance.Running, compliance.Paused, compliance.Cancelled, compliance.Excluded),
        .. compliance.Targets.SelectMany(t => LeftOut(t.Basis, t.Running, t.Paused, t.Cancelled, t.Excluded)
            .Prepend(OfRatio(MetricKeys.Compliance, t.Value, t.Numerator, t.Denominator, t.Basis))
            .Select(row => row.For(t.Target, t.Version))),
    ];

    private static IEnumerable<MetricRow> Of(ErrorBudgetFigure budget) =>
        Parts(
            $"{MetricKeys.ErrorBudget}.{budget.From:uuuu-MM-dd}",
            Basis.Snapshot,
            ("expectedCases", (double)budget.ExpectedCases),
            ("allowed", budget.Allowed),
            ("used", budget.Used),
            ("left", budget.Left))
        .Select(row => row.For(budget.Key, budget.Version));

    private static IEnumerable<MetricRow> LeftOut(Basis basis, long running, long paused, long cancelled, long excluded) =>
        Parts(MetricKeys.Compliance, basis, ("running", running), ("paused", paused), ("cancelled", cancelled), ("excluded", excluded));

    private static IEnumerable<MetricRow> Of(Revenue? revenue) => revenue is null ? [] :
    [
        .. revenue.Amounts.Select(a => Plain(MetricKeys.Revenue, a.AmountMinor, revenue.Basis) with { Currency = a.Currency }),
        .. revenue.Reporting is { } sum
            ? [Plain("revenue.reporting", sum.AmountMinor, revenue.Basis) with { Currency = sum.Currency }]
            : Array.Empty<MetricRow>(),
        Plain("revenue.missingAmount", revenue.MissingAmount, revenue.Basis),
    ];

    private static MetricRow OfRatio(string metric, double? value, long numerator, decimal denominator, Basis basis) =>
        new() { Metric = metric, Value = value, Numerator = numerator, Denominator = denominator, Basis = basis };

    private static MetricRow Plain(string metric, double? value, Basis basis) => new() { Metric = metric, Value = value, Basis = basis };

    private static IEnumerable<MetricRow> Parts(string metric, Basis basis, params (string Name, double? Value)[] parts) =>
        parts.Select(p => Plain($"{metric}.{p.Name}", p.Value, basis));

    private static MetricRow For(this MetricRow row, string? target, int version) => row with { Target = target, Version = version };
}
