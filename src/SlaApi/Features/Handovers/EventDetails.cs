using System.Text.Json;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>One event of a handover.</summary>
public sealed record EventDetails
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the handover.</summary>
    public required Guid Handover { get; init; }

    public required EventType Type { get; init; }
    public required Instant OccurredAt { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string? EventId { get; init; }
    public required string? Reason { get; init; }
    public required Money? Amount { get; init; }
    public required EventAttribution? Attribution { get; init; }
    public required string? Stage { get; init; }
    public required string? Assignee { get; init; }
    public required string? Channel { get; init; }
    public required bool Automatic { get; init; }
    public required ContestOutcome? Outcome { get; init; }
    public required string? Note { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }
    public required string? Voids { get; init; }

    /// <summary>It happened before the handover; it counts all the same.</summary>
    public required bool BeforeHandover { get; init; }

    /// <summary>Taken back by a later event: it counts for nothing.</summary>
    public required bool Voided { get; init; }

    internal static EventDetails From(HandoverEvent e) => new()
    {
        Id = e.Id,
        Handover = e.HandoverId,
        Type = e.Type,
        OccurredAt = e.OccurredAt,
        RecordedAt = e.RecordedAt,
        EventId = e.EventId,
        Reason = e.Reason,
        Amount = e.Amount,
        Attribution = e.Attribution,
        Stage = e.Stage,
        Assignee = e.Assignee,
        Channel = e.Channel,
        Automatic = e.Automatic,
        Outcome = e.Outcome,
        Note = e.Note,
        Attributes = e.Attributes ?? new Dictionary<string, JsonElement>(),
        Voids = e.Voids,
        BeforeHandover = e.BeforeHandover,
        Voided = e.Voided,
    };
}
