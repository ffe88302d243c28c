namespace SlaApi.Domain.Handovers;

/// <summary>One event of a handover, as submitted. It never changes; a wrong one is voided by another.</summary>
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

    /// <summary>As submitted.</summary>
    public EventDescription Description { get; private set; } = new();

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; private set; }

    /// <summary>It happened before the handover; it counts nevertheless.</summary>
    public bool BeforeHandover { get; private set; }

    /// <summary>Voided by a later event: it has no effect. Derived from the list.</summary>
    public bool Voided { get; internal set; }

    internal EventContent Content => new(Description) { Type = Type, OccurredAt = OccurredAt };
}
