namespace SlaApi.Domain.Clock;

/// <summary>Why time does not count although the calendar may be open.</summary>
public enum StoppageKind
{
    /// <summary>The work waits, for instance for an answer of the lead.</summary>
    Paused,

    /// <summary>Both parties took the time out of the count.</summary>
    Excluded,
}

/// <summary>Time that does not count: [From, To). Without length it stops nothing.</summary>
public sealed record Stoppage(Instant From, Instant To, StoppageKind Kind);
