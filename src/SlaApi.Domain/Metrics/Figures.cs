namespace SlaApi.Domain.Metrics;

/// <summary>Answers a question from facts alone. Nothing is stored, nothing is estimated.</summary>
public static class Figures
{
    /// <param name="handovers">At least all whose handover or close lies in the period; others change nothing.</param>
    /// <param name="clocks">At least all due in the period; others change nothing.</param>
    public static MetricsReport Of(MetricsQuestion question, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        var frame = new Frame(question.Rulebook, question.From, question.To, question.Now);
        var whole = Slice.Of(frame, question.From, question.To, handovers, clocks);
        return new()
        {
            Period = new() { From = question.From, To = question.To, Zone = frame.Reference.Zone.Id },
            Targets = TargetFigures.Of(whole, frame),
            Metrics = MetricSet.Of(question, whole, frame),
            Groups = question.GroupBy is { } grouping
                ? [.. Groups.Of(whole, grouping)
                    .Where(g => !g.Slice.IsEmpty)
                    .Select(g => new MetricGroup { Key = g.Key, Metrics = MetricSet.Of(question, g.Slice, frame) })
                    .Where(g => !g.Metrics.IsEmpty)]
                : null,
        };
    }
}
