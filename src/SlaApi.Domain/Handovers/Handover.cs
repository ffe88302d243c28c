using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>A lead that marketing handed to sales, with its events and clocks.</summary>
public sealed partial class Handover
{
    private readonly List<HandoverEvent> _events = [];
    private readonly List<HandoverClock> _clocks = [];

    private Handover() { }

    /// <param name="leadRound">1 for the first handover of the lead in the agreement, 2 for the next.</param>
    /// <param name="fingerprint">Of the content as submitted, to distinguish a repeat from a conflict.</param>
    public Handover(Guid id, Guid agreementId, HandoverContent content, int leadRound, string fingerprint, Instant recordedAt)
    {
        (Id, AgreementId, LeadRound, Fingerprint, RecordedAt) = (id, agreementId, leadRound, fingerprint, recordedAt);
        (ExternalId, LeadId, Stage) = (content.ExternalId, content.LeadId ?? content.ExternalId, content.Stage);
        (HandedOverAt, Priority, AssignedAtHandover) = (content.HandedOverAt, content.Priority, !string.IsNullOrWhiteSpace(content.Assignee));
        Describe(content);
        (Assignee, LastActivityAt, LastRecordedAt, UpdatedAt) = (Description.Assignee, HandedOverAt, recordedAt, recordedAt);
    }

    public Guid Id { get; private set; }
    public Guid AgreementId { get; private set; }

    /// <summary>Unique in the agreement.</summary>
    public string ExternalId { get; private set; } = "";

    public string LeadId { get; private set; } = "";
    public int LeadRound { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public Instant RecordedAt { get; private set; }

    /// <summary>When the latest report was recorded: the handover itself, or an event.</summary>
    public Instant LastRecordedAt { get; private set; }

    /// <summary>When a stored member of the handover or of its clocks last changed; set by every write that changes one.</summary>
    public Instant UpdatedAt { get; private set; }

    public string Stage { get; private set; } = "";
    public Instant HandedOverAt { get; private set; }
    public Priority? Priority { get; private set; }

    /// <summary>It was submitted with an assignee, so it was assigned at the handover.</summary>
    public bool AssignedAtHandover { get; private set; }

    /// <summary>As submitted; <see cref="Assignee"/> also follows the events.</summary>
    public HandoverDescription Description { get; private set; } = new();

    /// <summary>All events, voided ones too; by occurrence once something was recorded or judged.</summary>
    public IReadOnlyList<HandoverEvent> Events => _events;

    /// <summary>By round and start, as of the last judging.</summary>
    public IReadOnlyList<HandoverClock> Clocks => _clocks;

    /// <summary>Replaces the descriptive members. Stage, priority, ids and the instant of the handover stay. Judge afterwards.</summary>
    public void Describe(HandoverDescription changed) => Description = changed.Described();

    /// <summary>Numbers the handovers of one lead from 1, by when they were handed over; at one instant by arrival.</summary>
    public static void NumberRounds(IEnumerable<Handover> ofLead)
    {
        foreach (var (index, handover) in ofLead.OrderBy(h => h.HandedOverAt).ThenBy(h => h.Id).Index())
        {
            handover.LeadRound = index + 1;
        }
    }

    /// <summary>Records an event, or finds the one it repeats. Judge afterwards; a refused event leaves everything as it was.</summary>
    /// <exception cref="Refusal"><c>event-id-conflict</c>, <c>unknown-event</c> (what a <c>voided</c> names), <c>impossible-order</c>.</exception>
    public Outcome<HandoverEvent> Record(EventContent content, Guid id, Instant recordedAt)
    {
        if (EventIdentity.Known(_events, content) is { } known)
        {
            return new Outcome<HandoverEvent>(known, Change.None);
        }

        var voided = content.Type == EventType.Voided ? EventIdentity.Voidable(_events, content.Voids) : null;
        var created = new HandoverEvent(id, this, content, recordedAt);
        List<HandoverEvent> list = [.. _events, created];
        EventOrder.Sort(list);
        OrderRules.Check(list, voided);
        _events.Add(created);
        LastRecordedAt = Instant.Max(LastRecordedAt, recordedAt);
        SettleEvents();
        return new Outcome<HandoverEvent>(created, Change.Created);
    }

    /// <summary>Orders the events and marks the voided ones.</summary>
    private void SettleEvents()
    {
        EventOrder.Sort(_events);
        foreach (var e in _events)
        {
            e.Voided = false;
        }

        foreach (var e in _events)
        {
            if (e.Type == EventType.Voided && EventIdentity.Find(_events, e.Description.Voids) is { Type: not EventType.Voided } voided)
            {
                voided.Voided = true;
            }
        }
    }
}
