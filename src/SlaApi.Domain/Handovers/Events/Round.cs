namespace SlaApi.Domain.Handovers;

/// <summary>One round of a handover: the first, or what follows a <c>reopened</c>.</summary>
internal sealed class Round(int number, Instant startedAt)
{
    /// <summary>From 1.</summary>
    public int Number { get; } = number;

    /// <summary>Its <c>handedOver</c>: that of the handover, or the instant it was reopened.</summary>
    public Instant StartedAt { get; } = startedAt;

    /// <summary>When the next round began.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>The events that count, in order; without the <c>reopened</c> that opens or ends the round.</summary>
    public List<HandoverEvent> Events { get; } = [];

    /// <summary>The rejection that was undone, and the contest decision that undid it.</summary>
    public (HandoverEvent Rejected, HandoverEvent Decided)? Overturned { get; set; }
}
