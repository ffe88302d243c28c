namespace SlaApi.Domain.Handovers;

/// <summary>A descriptive member of an event that is a text.</summary>
/// <param name="Name">As JSON and the columns of files name it.</param>
/// <param name="MaxLength">In characters.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The same event with another value.</param>
public sealed record EventText(
    string Name, int MaxLength, Func<EventDescription, string?> Get, Func<EventDescription, string, EventDescription> Set);

/// <summary>The texts of an event: validation and imports read this table.</summary>
public static class EventTexts
{
    public static IReadOnlyList<EventText> All { get; } =
    [
        new("eventId", 200, e => e.EventId, (e, value) => e with { EventId = value }),
        new("reason", 1_000, e => e.Reason, (e, value) => e with { Reason = value }),
        new("stage", 64, e => e.Stage, (e, value) => e with { Stage = value }),
        new("assignee", 200, e => e.Assignee, (e, value) => e with { Assignee = value }),
        new("channel", 200, e => e.Channel, (e, value) => e with { Channel = value }),
        new("voids", 200, e => e.Voids, (e, value) => e with { Voids = value }),
        new("note", 10_000, e => e.Note, (e, value) => e with { Note = value }),
    ];
}
