namespace SlaApi.Domain.Handovers;

/// <summary>One event of a handover, as submitted. A wrong one is voided by another, or corrected, which is audited.</summary>
public sealed class HandoverEvent
{
    private HandoverEvent() { }

    internal HandoverEvent(Guid id, Handover handover, EventContent content, Instant recordedAt)
    {
        (Id, HandoverId, RecordedAt) = (id, handover.Id, recordedAt);
        (Type, OccurredAt, Description) = (content.Type, content.OccurredAt, content.Described());
        BeforeHandover = OccurredAt < handover.HandedOverAt;
    }

    public Guid Id { get; private set; }
    public Guid HandoverId { get; private set; }
    public EventType Type { get; private set; }
    public Instant OccurredAt { get; private set; }

    /// <summary>As submitted, or as corrected.</summary>
    public EventDescription Description { get; private set; } = new();

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; private set; }

    /// <summary>When it was last corrected; null if it is as first submitted.</summary>
    public Instant? CorrectedAt { get; private set; }

    /// <summary>It happened before the handover; it counts nevertheless.</summary>
    public bool BeforeHandover { get; private set; }

    /// <summary>Voided by a later event: it has no effect. Derived from the list.</summary>
    public bool Voided { get; internal set; }

    /// <summary>Takes another content over.</summary>
    internal void Correct(HandoverEvent corrected, Instant at) =>
        (OccurredAt, Description, BeforeHandover, CorrectedAt) = (corrected.OccurredAt, corrected.Description, corrected.BeforeHandover, at);

    public EventContent Content => new(Description) { Type = Type, OccurredAt = OccurredAt };
}
