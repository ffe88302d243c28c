namespace SlaApi.Domain.Handovers;

/// <summary>When two events are the same one, and which event a name refers to.</summary>
internal static class EventIdentity
{
    /// <summary>
    /// The event this content repeats, or null where it is new. With an event id that decides; without one, type, instant and stage do,
    /// and what a <c>voided</c> takes back. A voided event reported again without event id and with other content is a new event: the correction.
    /// </summary>
    /// <exception cref="Refusal"><c>event-id-conflict</c>: the id, or without one the event, is known with other content.</exception>
    public static HandoverEvent? Known(IReadOnlyList<HandoverEvent> events, EventContent content)
    {
        HandoverEvent? known = null;
        foreach (var e in events)
        {
            if (content.EventId is { } eventId)
            {
                if (e.Description.EventId == eventId)
                {
                    return e.Content.IsSameAs(content) ? e : throw Conflict(
                        $"Die eventId «{eventId}» ist an dieser Übergabe mit anderem Inhalt bekannt.",
                        $"The eventId \"{eventId}\" is known on this handover with other content.");
                }
            }
            else if (IsSame(events, e, content))
            {
                var isRepeat = (e.Content with { EventId = null }).IsSameAs(content);
                if (!e.Voided)
                {
                    return isRepeat ? e : throw Conflict(
                        "Dieses Ereignis ist mit demselben Zeitpunkt und anderem Inhalt bekannt.",
                        "This event is known at the same instant with other content.");
                }

                known ??= isRepeat ? e : null;
            }
        }

        return known;
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

    private static bool IsSame(IReadOnlyList<HandoverEvent> events, HandoverEvent e, EventContent content) =>
        e.Type == content.Type && e.OccurredAt == content.OccurredAt && e.Description.Stage == content.Stage
        && (e.Type != EventType.Voided || Find(events, e.Description.Voids) == Find(events, content.Voids));

    private static Refusal Conflict(string de, string en) => new(
        "event-id-conflict",
        $"{de} Nehmen Sie es zur Berichtigung zurück (voided), und melden Sie es danach mit einer neuen eventId.",
        $"{en} To correct it, void it, and then submit it anew with a new eventId.");
}
