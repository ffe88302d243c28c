namespace SlaApi.Domain.Metrics;

/// <summary>Answers a question from facts alone. Nothing is stored, nothing is estimated.</summary>
public static class Figures
{
    /// <param name="handovers">At least all handed over or closed in <see cref="MetricsQuestion.Made"/>; others change nothing.</param>
    /// <param name="clocks">At least all due in <see cref="MetricsQuestion.Due"/>; others change nothing.</param>
    public static MetricsReport Of(MetricsQuestion question, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        var context = new MetricContext(question.Rulebook, question.From, question.To, question.Now);
        var whole = Slice.Of(context, question.From, question.To, handovers, clocks);
        return new()
        {
            Period = new() { From = question.From, To = question.To, Zone = context.Reference.Zone.Id },
            Targets = TargetFigures.Of(whole, context),
            Metrics = MetricSet.Of(question, whole, context),
            Groups = question.GroupBy is { } grouping
                ? [.. Groups.Of(whole, grouping)
                    .Where(g => !g.Slice.IsEmpty)
                    .Select(g => new MetricGroup { Key = g.Key, Metrics = MetricSet.Of(question, g.Slice, context) })
                    .Where(g => !g.Metrics.IsEmpty)]
                : null,
        };
    }
}
