namespace SlaApi.Domain.Metrics;

/// <summary>The two rates of closed deals.</summary>
internal static class Closing
{
    /// <summary>Won / (won + lost), by close date in the period.</summary>
    public static Ratio CloseRate(Slice slice) =>
        Ratio.Of(slice.Closed.Count(c => c.Fact.ClosedAsWon), slice.Closed.Count, Basis.Snapshot);

    /// <summary>Of the leads handed over in the period, those closed as won by now, whenever.</summary>
    public static Ratio WinRate(Slice slice, Frame frame) =>
        Ratio.Of(slice.Cohort.Count(h => IsWon(h.Fact, frame)), slice.Cohort.Count, Basis.Cohort);

    public static bool IsWon(HandoverFact handover, Frame frame) => handover.ClosedAsWon && handover.ClosedAt <= frame.Now;
}
