using System.Text.Json;

namespace SlaApi.Domain.Handovers;

/// <summary>One event of a handover, as it was told. It never changes; a wrong one is voided by another.</summary>
public sealed class HandoverEvent
{
    private HandoverEvent() { }

    internal HandoverEvent(Guid id, Handover handover, EventContent content, Instant recordedAt)
    {
        (Id, HandoverId, RecordedAt) = (id, handover.Id, recordedAt);
        (Type, OccurredAt, EventId) = (content.Type, content.OccurredAt, content.EventId);
        (Reason, Amount, Attribution, Stage) = (content.Reason, content.Amount, content.Attribution, content.Stage);
        (Assignee, Channel, Automatic, Outcome) = (content.Assignee, content.Channel, content.Automatic, content.Outcome);
        (Note, Attributes, Voids) = (content.Note, content.Attributes, content.Voids);
        BeforeHandover = OccurredAt < handover.HandedOverAt;
    }

    public Guid Id { get; private set; }
    public Guid HandoverId { get; private set; }
    public EventType Type { get; private set; }
    public Instant OccurredAt { get; private set; }
    public string? EventId { get; private set; }
    public string? Reason { get; private set; }
    public Money? Amount { get; private set; }
    public EventAttribution? Attribution { get; private set; }
    public string? Stage { get; private set; }
    public string? Assignee { get; private set; }
    public string? Channel { get; private set; }
    public bool Automatic { get; private set; }
    public ContestOutcome? Outcome { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; private set; }
    public string? Voids { get; private set; }

    /// <summary>When we were told.</summary>
    public Instant RecordedAt { get; private set; }

    /// <summary>It happened before the handover; it counts all the same.</summary>
    public bool BeforeHandover { get; private set; }

    /// <summary>Taken back by a later event: it counts for nothing. Derived from the list.</summary>
    public bool Voided { get; internal set; }

    /// <summary>What was said, as it was said.</summary>
    internal EventContent Content => new()
    {
        Type = Type,
        OccurredAt = OccurredAt,
        EventId = EventId,
        Reason = Reason,
        Amount = Amount,
        Attribution = Attribution,
        Stage = Stage,
        Assignee = Assignee,
        Channel = Channel,
        Automatic = Automatic,
        Outcome = Outcome,
        Note = Note,
        Attributes = Attributes,
        Voids = Voids,
    };

    /// <summary>The order everything is judged in: when it occurred, then when it was recorded, then the id.</summary>
    internal static int InOrder(HandoverEvent a, HandoverEvent b)
    {
        var byTime = a.OccurredAt.CompareTo(b.OccurredAt);
        if (byTime != 0)
        {
            return byTime;
        }

        var byRecord = a.RecordedAt.CompareTo(b.RecordedAt);
        return byRecord != 0 ? byRecord : a.Id.CompareTo(b.Id);
    }
}

/// <summary>What became of an event that was told.</summary>
/// <param name="Event">The event, new or already known.</param>
/// <param name="Created">False where it was known.</param>
public sealed record EventRecording(HandoverEvent Event, bool Created);
