namespace SlaApi.Domain.Metrics;

/// <summary>A report as rows.</summary>
public static class MetricRows
{
    /// <summary>The group of facts that lack the value grouped by, as the filters of lists name it.</summary>
    public const string NoValue = "none";

    /// <summary>The rows of the whole period, which have no group, then those of each group: the same figures as in the report.</summary>
    public static IEnumerable<MetricRow> Of(MetricsReport report) =>
        report.Metrics.Rows.Concat((report.Groups ?? []).SelectMany(g => g.Metrics.Rows.Select(row => row with { Group = g.Key ?? NoValue })));
}
