namespace SlaApi.Domain.Metrics;

/// <summary>One metric over time.</summary>
public sealed record MetricSeries
{
    /// <summary>The key of the metric.</summary>
    public required string Metric { get; init; }

    public required SeriesInterval Interval { get; init; }
    public required ReportPeriod Period { get; init; }

    /// <summary>One per day, week or month of the period, the earliest first; where nothing happened its counts are 0.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    /// <param name="handovers">At least all handed over or closed in <see cref="MetricsQuestion.Made"/>; others change nothing.</param>
    /// <param name="clocks">At least all due in <see cref="MetricsQuestion.Due"/>; others change nothing.</param>
    public static MetricSeries Of(
        MetricsQuestion question, string metric, SeriesInterval interval, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        question = question with { Metrics = [metric] };
        var context = new MetricContext(question.Rulebook, question.From, question.To, question.Now);
        var whole = Slice.Of(context, question.From, question.To, handovers, clocks);
        var metrics = MetricSet.Of(question, whole, context);
        return new()
        {
            Metric = metric,
            Interval = interval,
            Period = new() { From = question.From, To = question.To, Zone = context.Reference.Zone.Id },
            Points = [.. Groups.Of(whole, new Grouping(KindOf(interval))).Select(group => new SeriesPoint
            {
                Key = group.Key!,
                From = group.Slice.From,
                To = group.Slice.To,
                Metrics = MetricSet.Of(question, group.Slice, context).AsPointOf(metrics),
            })],
        };
    }

    private static GroupKind KindOf(SeriesInterval interval) => interval switch
    {
        SeriesInterval.Day => GroupKind.Day,
        SeriesInterval.Month => GroupKind.Month,
        _ => GroupKind.Week,
    };
}

/// <summary>The metric on the dates of one day, week or month.</summary>
public sealed record SeriesPoint
{
    /// <summary><c>2018-01-15</c>, <c>2018-W03</c> or <c>2018-01</c>.</summary>
    public required string Key { get; init; }

    /// <summary>First date, not before the period's.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date, included, not after the period's.</summary>
    public LocalDate To { get; init; }

    /// <summary>The one metric, by its key.</summary>
    public required MetricSet Metrics { get; init; }
}

public enum SeriesInterval { Day, Week, Month }
