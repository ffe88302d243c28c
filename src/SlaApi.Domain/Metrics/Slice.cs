namespace SlaApi.Domain.Metrics;

/// <summary>A fact and the local date it belongs to.</summary>
internal readonly record struct Dated<T>(T Fact, LocalDate On);

/// <summary>The facts that count, of a period or of one of its groups; every metric is a function of a slice and the frame.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, included.</param>
internal sealed record Slice(LocalDate From, LocalDate To)
{
    /// <summary>C: handed over in the period.</summary>
    public List<Dated<HandoverFact>> Cohort { get; } = [];

    /// <summary>Closed, won or lost, in the period.</summary>
    public List<Dated<HandoverFact>> Closed { get; } = [];

    /// <summary>Due in the period.</summary>
    public List<Dated<ClockFact>> Clocks { get; } = [];

    /// <summary>Drops what does not count and what lies outside the period, and dates the rest.</summary>
    public static Slice Of(Frame frame, LocalDate from, LocalDate to, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        var slice = new Slice(from, to);
        foreach (var handover in handovers.Where(frame.Counts))
        {
            slice.Add(slice.Cohort, handover, frame.DateOf(handover.HandedOverAt));
            if (handover.ClosedAt is { } closedAt && closedAt <= frame.Now)
            {
                slice.Add(slice.Closed, handover, frame.DateOf(closedAt));
            }
        }

        foreach (var clock in clocks)
        {
            if (clock.DueAt is { } dueAt && frame.Counts(clock.Handover))
            {
                slice.Add(slice.Clocks, clock, frame.DateOf(dueAt));
            }
        }

        return slice;
    }

    private void Add<T>(List<Dated<T>> list, T fact, LocalDate on)
    {
        if (From <= on && on <= To)
        {
            list.Add(new(fact, on));
        }
    }
}
