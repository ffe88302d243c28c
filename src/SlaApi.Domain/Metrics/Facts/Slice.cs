namespace SlaApi.Domain.Metrics;

/// <summary>A fact and the local date it belongs to.</summary>
/// <param name="Day">A <see cref="DayNumber"/>.</param>
internal readonly record struct Dated<T>(T Fact, int Day);

/// <summary>The facts that count, of a period or of one of its groups; every metric is a function of a slice and the context.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, included.</param>
internal sealed record Slice(LocalDate From, LocalDate To)
{
    /// <summary>C: handed over in the period.</summary>
    public List<Dated<HandoverFact>> Cohort { get; } = [];

    /// <summary>Closed, won or lost, in the period; what was withdrawn or merged afterwards closed all the same.</summary>
    public List<Dated<HandoverFact>> Closed { get; } = [];

    /// <summary>Due in the period; a breach stays one when the handover is withdrawn afterwards.</summary>
    public List<Dated<ClockFact>> Clocks { get; } = [];

    public bool IsEmpty => Cohort.Count + Closed.Count + Clocks.Count == 0;

    /// <summary>The clocks of each target and version.</summary>
    public ILookup<TargetKey, Dated<ClockFact>> ClocksByTarget => field ??= Clocks.ToLookup(c => new TargetKey(c.Fact.Target, c.Fact.Version));

    /// <summary>Drops what does not count and what lies outside the period, and dates the rest.</summary>
    public static Slice Of(MetricContext context, LocalDate from, LocalDate to, IEnumerable<HandoverFact> handovers, IEnumerable<ClockFact> clocks)
    {
        var slice = new Slice(from, to);
        var (first, last, days) = (DayNumber.Of(from), DayNumber.Of(to), new LocalDays(context.Reference.Zone));
        void Add<T>(List<Dated<T>> list, T fact, Instant at)
        {
            if (days.Of(at) is var day && first <= day && day <= last)
            {
                list.Add(new(fact, day));
            }
        }

        slice.Cohort.EnsureCapacity(handovers.TryGetNonEnumeratedCount(out var count) ? count : 0);
        slice.Clocks.EnsureCapacity(clocks.TryGetNonEnumeratedCount(out count) ? count : 0);
        foreach (var handover in handovers)
        {
            if (context.Counts(handover))
            {
                Add(slice.Cohort, handover, handover.HandedOverAt);
            }

            if (handover is { OutOfScope: false, ClosedAt: { } closedAt } && closedAt <= context.Now)
            {
                Add(slice.Closed, handover, closedAt);
            }
        }

        foreach (var clock in clocks)
        {
            if (clock is { DueAt: { } dueAt, Handover.OutOfScope: false })
            {
                Add(slice.Clocks, clock, dueAt);
            }
        }

        return slice;
    }
}
