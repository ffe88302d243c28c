namespace SlaApi.Domain.Metrics;

/// <summary>A report as rows.</summary>
public static class MetricRows
{
    /// <summary>The rows of the groups where the report has them, so that a column of counts adds up; else those of the whole period.</summary>
    public static IEnumerable<MetricRow> Of(MetricsReport report) => report.Groups is { } groups
        ? groups.SelectMany(g => g.Metrics.Rows.Select(row => row with { Group = g.Key }))
        : report.Metrics.Rows;
}
