using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>One entry of a lead's timeline.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Title">In words.</param>
/// <param name="Details">Reason, amount and channel, one entry each.</param>
/// <param name="Note">As it was written.</param>
/// <param name="RecordedAt">When it was reported, where that was much later.</param>
/// <param name="Voided">Voided: it has no effect.</param>
internal sealed record Happening(Instant At, string Title, IReadOnlyList<string> Details, string? Note = null, Instant? RecordedAt = null, bool Voided = false)
{
    private static readonly Duration Late = Duration.FromHours(1);

    /// <summary>Everything that happened to a lead, newest first.</summary>
    public static IReadOnlyList<Happening> All(HandoverDetails handover, IReadOnlyList<EventDetails> events, AgreementBook book, Language t)
    {
        var people = new People(handover, events, book, t);
        var entries = events.Select(e => (e.Id, Entry: new Happening(
            e.OccurredAt, TitleOf(e, t), [.. Facts(e, handover, book, people, t)], e.Note,
            e.RecordedAt - e.OccurredAt > Late ? e.RecordedAt : null, e.Voided)));
        var silent = handover.Clocks.Where(c => c is { BySilence: true, DueAt: not null }).Select(c => (Id: Guid.Empty, Entry: new Happening(
            c.DueAt!.Value, t["Angenommen, weil nichts entschieden wurde", "Accepted, because nothing was decided"], [])));
        var handedOver = new Happening(
            handover.HandedOverAt, t["Übergeben", "Handed over"], handover.Source is { } source ? [t[$"Quelle: {source}", $"Source: {source}"]] : [],
            null, handover.RecordedAt - handover.HandedOverAt > Late ? handover.RecordedAt : null);
        return [.. entries.Concat(silent).Append((Id: Guid.Empty, Entry: handedOver)).OrderByDescending(h => h.Entry.At).ThenByDescending(h => h.Id)
            .Select(h => h.Entry)];
    }

    private static string TitleOf(EventDetails e, Language t) =>
        e is { Type: EventType.ContactAttempted or EventType.Contacted, Automatic: true }
            ? t[$"{Words.Of(e.Type).De}, automatisch", $"{Words.Of(e.Type).En}, automatic"]
            : t[Words.Of(e.Type)];

    private static IEnumerable<string> Facts(EventDetails e, HandoverDetails handover, AgreementBook book, People people, Language t)
    {
        if (e.Outcome is { } outcome)
        {
            yield return t[Words.Of(outcome)];
        }

        if (e.Stage is { } stage)
        {
            yield return book.Stage(handover.Version, stage);
        }

        if (e.Reason is { } reason)
        {
            yield return t["Grund", "Reason"] + ": " + book.Reason(handover.Version, reason);
        }

        if (e.Amount is { } amount)
        {
            yield return t.Money(amount);
        }

        if (e.Assignee is { } assignee)
        {
            yield return t["Zuständig", "Assignee"] + ": " + people.Name(assignee);
        }

        if (e.Channel is { } channel)
        {
            yield return t["Kanal", "Channel"] + ": " + t[Words.Channel(channel)];
        }

        if (e.Attribution is { Source: { } source })
        {
            yield return t["Attribution", "Attribution"] + ": " + (e.Attribution.Campaign is { } campaign ? $"{source}, {campaign}" : source);
        }

        if (e is { Automatic: true, Type: EventType.ContactAttempted or EventType.Contacted })
        {
            yield return t["zählt nicht als Kontakt", "does not count as contact"];
        }

        if (e.BeforeHandover)
        {
            yield return t["vor der Übergabe", "before the handover"];
        }
    }
}
