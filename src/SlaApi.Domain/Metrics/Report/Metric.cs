namespace SlaApi.Domain.Metrics;

/// <summary>One metric: its key, its name for people, and how its figure is computed.</summary>
public abstract class Metric
{
    private protected Metric(string key, Text name) => (Key, Name) = (key, name);

    /// <summary>As it is asked for, and as the report names it.</summary>
    public string Key { get; }

    public Text Name { get; }

    internal abstract IMetricFigure FigureOf(Slice slice, MetricContext context);
}

/// <summary>A metric and the type of its figure.</summary>
internal sealed class Metric<T>(string key, Text name, Func<Slice, MetricContext, T> figureOf) : Metric(key, name)
    where T : IMetricFigure
{
    internal override IMetricFigure FigureOf(Slice slice, MetricContext context) => figureOf(slice, context);
}

/// <summary>The figure of one metric. It knows whether anything was counted and which rows it has.</summary>
public interface IMetricFigure
{
    /// <summary>Nothing was counted. A group whose figures are all empty is left out of a report.</summary>
    internal bool IsEmpty { get; }

    /// <summary>The rows, in their order.</summary>
    /// <param name="metric">The key of the metric.</param>
    internal IEnumerable<MetricRow> Rows(string metric);

    /// <summary>The same figure as one point of a series.</summary>
    /// <param name="whole">The figure of the whole period of the series.</param>
    internal IMetricFigure AsPointOf(IMetricFigure whole) => this;
}
