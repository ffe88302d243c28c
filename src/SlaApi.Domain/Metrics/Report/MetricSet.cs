using System.Text.Json.Serialization;

namespace SlaApi.Domain.Metrics;

/// <summary>The metrics asked for; the others are absent.</summary>
/// <remarks>This is the list of metrics: a new one is its own file and one line here, in the order of the report.</remarks>
public sealed class MetricSet(FigureSource figures)
{
    private const JsonIgnoreCondition Unasked = JsonIgnoreCondition.WhenWritingNull;

    [JsonIgnore(Condition = Unasked)] public HandedOver? HandedOver { get; init; } = figures.Of(HandedOver.Metric);

    [JsonIgnore(Condition = Unasked)] public VolumeAttainment? VolumeAttainment { get; init; } = figures.Of(VolumeAttainment.Metric);

    [JsonIgnore(Condition = Unasked)] public Pacing? Pacing { get; init; } = figures.Of(Pacing.Metric);

    [JsonIgnore(Condition = Unasked)] public AcceptanceRate? AcceptanceRate { get; init; } = figures.Of(AcceptanceRate.Metric);

    [JsonIgnore(Condition = Unasked)] public ConversionRate? ConversionRate { get; init; } = figures.Of(ConversionRate.Metric);

    [JsonIgnore(Condition = Unasked)] public TimeToFirstContact? TimeToFirstContact { get; init; } = figures.Of(TimeToFirstContact.Metric);

    [JsonIgnore(Condition = Unasked)] public Compliance? Compliance { get; init; } = figures.Of(Compliance.Metric);

    [JsonIgnore(Condition = Unasked)] public ErrorBudget? ErrorBudget { get; init; } = figures.Of(ErrorBudget.Metric);

    /// <summary>Won / (won + lost), by close date in the period.</summary>
    [JsonIgnore(Condition = Unasked)] public Ratio? CloseRate { get; init; } = figures.Of(Metrics.CloseRate.Metric);

    /// <summary>Of the leads handed over in the period, those closed as won by now.</summary>
    [JsonIgnore(Condition = Unasked)] public Ratio? WinRate { get; init; } = figures.Of(Metrics.WinRate.Metric);

    [JsonIgnore(Condition = Unasked)] public Revenue? Revenue { get; init; } = figures.Of(Revenue.Metric);

    /// <summary>For readers of the JSON: the members are set afterwards, so such a set has no rows.</summary>
    [JsonConstructor]
    private MetricSet() : this(new FigureSource(_ => null))
    {
    }

    /// <summary>A set with this figure alone.</summary>
    public static MetricSet Only(string key, IMetricFigure figure) => new(new(metric => metric.Key == key ? figure : null));

    /// <summary>Nothing was counted in any of the metrics asked for.</summary>
    internal bool IsEmpty => Entries.All(e => e.Figure is null or { IsEmpty: true });

    internal IEnumerable<MetricRow> Rows => Entries.SelectMany(e => e.Figure?.Rows(e.Metric.Key) ?? []);

    /// <summary>Every metric, with its figure where it was asked for.</summary>
    internal IReadOnlyList<(Metric Metric, IMetricFigure? Figure)> Entries => figures.Given;

    internal static MetricSet Of(MetricsQuestion question, Slice slice, MetricContext context) =>
        new(new(metric => question.Asks(metric.Key) ? metric.FigureOf(slice, context) : null));

    /// <summary>One point of the series whose whole period has these figures.</summary>
    internal MetricSet AsPointOf(MetricSet whole) =>
        new(new(metric => FigureOf(metric) is { } own && whole.FigureOf(metric) is { } all ? own.AsPointOf(all) : null));

    private IMetricFigure? FigureOf(Metric metric) => Entries.Single(e => e.Metric == metric).Figure;
}

/// <summary>Gives a <see cref="MetricSet"/> its figures one by one and keeps them in that order.</summary>
public sealed class FigureSource
{
    private readonly List<(Metric Metric, IMetricFigure? Figure)> _given = [];
    private readonly Func<Metric, IMetricFigure?> _figureOf;

    /// <param name="figureOf">Null for a metric that was not asked for.</param>
    internal FigureSource(Func<Metric, IMetricFigure?> figureOf) => _figureOf = figureOf;

    internal IReadOnlyList<(Metric Metric, IMetricFigure? Figure)> Given => _given;

    internal T? Of<T>(Metric<T> metric)
        where T : class, IMetricFigure
    {
        var figure = (T?)_figureOf(metric);
        _given.Add((metric, figure));
        return figure;
    }
}
