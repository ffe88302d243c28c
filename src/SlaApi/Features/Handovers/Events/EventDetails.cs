using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mapster;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>One event of a handover.</summary>
public sealed record EventDetails : EventDescription
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the handover.</summary>
    public required Guid Handover { get; init; }

    public required EventType Type { get; init; }
    public required Instant OccurredAt { get; init; }
    public required Instant RecordedAt { get; init; }

    /// <summary>When an import last corrected it; null if it is as first submitted.</summary>
    public required Instant? CorrectedAt { get; init; }

    [NotNull, JsonPropertyOrder(1)]
    public override IReadOnlyDictionary<string, JsonElement>? Attributes
    {
        get => base.Attributes ?? ReadOnlyDictionary<string, JsonElement>.Empty;
        init => base.Attributes = value;
    }

    /// <summary>It happened before the handover; it counts nevertheless.</summary>
    [JsonPropertyOrder(3)] public required bool BeforeHandover { get; init; }

    /// <summary>Voided by a later event: it has no effect.</summary>
    [JsonPropertyOrder(3)] public required bool Voided { get; init; }

    internal static EventDetails From(HandoverEvent e) => e.Adapt<EventDetails>(Mapping.Config);
}
