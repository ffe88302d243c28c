namespace SlaApi.Domain.Handovers;

/// <summary>When two events are the same one, and which event a name refers to.</summary>
internal static class EventIdentity
{
    /// <summary>
    /// The event this content repeats, or null where it is new. With an event id that decides; without one, type, instant and stage do,
    /// and what a <c>voided</c> takes back. A voided event reported again with other content is a new event.
    /// </summary>
    /// <exception cref="Refusal"><c>event-id-conflict</c>: it is known with other content.</exception>
    public static HandoverEvent? Known(IReadOnlyList<HandoverEvent> events, EventContent content)
    {
        HandoverEvent? other = null;
        foreach (var e in events)
        {
            if (IsSame(events, e, content))
            {
                if (HasContent(e, content))
                {
                    return e;
                }

                other = e.Voided && content.EventId is null ? other : e;
            }
        }

        return other is null ? null : throw Conflict(other, content);
    }

    /// <summary>The event this content is about, whatever else it says; voided ones only by their event id.</summary>
    public static HandoverEvent? Same(IReadOnlyList<HandoverEvent> events, EventContent content)
    {
        foreach (var e in events)
        {
            if (IsSame(events, e, content) && (!e.Voided || content.EventId is not null))
            {
                return e;
            }
        }

        return null;
    }

    /// <summary>The event a <c>voided</c> takes back.</summary>
    /// <exception cref="Refusal"><c>unknown-event</c>: there is none of that name, or it is itself a <c>voided</c>.</exception>
    public static HandoverEvent Voidable(IReadOnlyList<HandoverEvent> events, string? name)
    {
        var voided = Find(events, name) ?? throw new Refusal(
            "unknown-event",
            "Dieses Ereignis gibt es an dieser Übergabe nicht. Nennen Sie seine id oder eventId.",
            "There is no such event of this handover. Give its id or eventId.");
        return voided.Type != EventType.Voided ? voided : throw new Refusal(
            "unknown-event",
            "Eine Rücknahme kann nicht zurückgenommen werden. Melden Sie das Ereignis neu.",
            "A voiding cannot be voided. Report the event again.");
    }

    /// <summary>The event with this id or event id.</summary>
    public static HandoverEvent? Find(IReadOnlyList<HandoverEvent> events, string? name)
    {
        var id = Guid.TryParse(name, out var parsed) ? parsed : (Guid?)null;
        foreach (var e in events)
        {
            if (e.Id == id || (name is not null && e.Description.EventId == name))
            {
                return e;
            }
        }

        return null;
    }

    /// <summary>The refusal of other content.</summary>
    public static Refusal Conflict(HandoverEvent known, EventContent content) => (content.EventId, known.Voided) switch
    {
        ({ } eventId, true) => new(
            "event-id-conflict",
            $"Das Ereignis «{eventId}» ist zurückgenommen. Melden Sie das richtige mit einer neuen eventId.",
            $"The event \"{eventId}\" is voided. Submit the correct one with a new eventId."),
        ({ } eventId, false) => Conflict(
            $"Die eventId «{eventId}» ist an dieser Übergabe mit anderem Inhalt bekannt.",
            $"The eventId \"{eventId}\" is known on this handover with other content."),
        _ => Conflict(
            "Dieses Ereignis ist mit demselben Zeitpunkt und anderem Inhalt bekannt.", "This event is known at the same instant with other content."),
    };

    private static Refusal Conflict(string de, string en) => new(
        "event-id-conflict",
        $"{de} Nehmen Sie es zur Berichtigung zurück (voided), und melden Sie es danach mit einer neuen eventId.",
        $"{en} To correct it, void it, and then submit it anew with a new eventId.");

    private static bool IsSame(IReadOnlyList<HandoverEvent> events, HandoverEvent e, EventContent content) => content.EventId is { } eventId
        ? e.Description.EventId == eventId
        : e.Type == content.Type && e.OccurredAt == content.OccurredAt && e.Description.Stage == content.Stage
            && (e.Type != EventType.Voided || Find(events, e.Description.Voids) == Find(events, content.Voids));

    /// <summary>A report without event id does not contradict one that has it; a voiding may name its event in two ways.</summary>
    private static bool HasContent(HandoverEvent e, EventContent content) => content.EventId is not null
        ? e.Content.IsSameAs(content)
        : (e.Content with { EventId = null, Voids = content.Voids }).IsSameAs(content);
}
