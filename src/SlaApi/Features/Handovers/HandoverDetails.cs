using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mapster;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>A handover, its state and its clocks.</summary>
public sealed record HandoverDetails : HandoverDescription
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the agreement.</summary>
    public required Guid Agreement { get; init; }

    public required string ExternalId { get; init; }
    public required string LeadId { get; init; }

    /// <summary>1 for the first handover of the lead, 2 when it comes back.</summary>
    public required int LeadRound { get; init; }

    public required string Stage { get; init; }
    public required Instant HandedOverAt { get; init; }
    [JsonPropertyOrder(2)] public required Priority? Priority { get; init; }

    /// <summary>Marketing touches before the handover.</summary>
    [NotNull, JsonPropertyOrder(4)]
    public override IReadOnlyList<Touch>? Touches { get => base.Touches ?? []; init => base.Touches = value; }

    /// <summary>Whether the agreement allows storing name and e-mail of the lead; where not, they were dropped.</summary>
    [JsonPropertyOrder(7)] public required bool LeadContactStored { get; init; }

    /// <summary>Further members.</summary>
    [NotNull, JsonPropertyOrder(8)]
    public override IReadOnlyDictionary<string, JsonElement>? Attributes
    {
        get => base.Attributes ?? ReadOnlyDictionary<string, JsonElement>.Empty;
        init => base.Attributes = value;
    }

    [JsonPropertyOrder(9)] public required HandoverState State { get; init; }

    /// <summary>No version was in force at the handover: measured, not judged.</summary>
    [JsonPropertyOrder(9)] public required bool Observed { get; init; }

    /// <summary>The version that was in force at the handover.</summary>
    [JsonPropertyOrder(9)] public required int? Version { get; init; }

    /// <summary>Whether it fulfils the definition of its stage.</summary>
    [JsonPropertyOrder(9)] public required bool Qualifies { get; init; }

    /// <summary>The first part of the definition it does not fulfil.</summary>
    [JsonPropertyOrder(9)] public required Criterion? FailingPart { get; init; }

    /// <summary>It is outside the scope of the agreement.</summary>
    [JsonPropertyOrder(9)] public required bool OutOfScope { get; init; }

    /// <summary>A required field is missing.</summary>
    [JsonPropertyOrder(9)] public required bool Incomplete { get; init; }

    [JsonPropertyOrder(9)] public required string? RejectionReason { get; init; }
    [JsonPropertyOrder(9)] public required Instant? FirstContactAt { get; init; }

    /// <summary>When it was won or lost.</summary>
    [JsonPropertyOrder(9)] public required Instant? ClosedAt { get; init; }

    /// <summary>The amount won, as last reported back.</summary>
    [JsonPropertyOrder(9)] public required Money? Amount { get; init; }

    /// <summary>The earliest due instant of its clocks that are neither completed nor ended; null without one.</summary>
    [JsonPropertyOrder(9)] public required Instant? DueAt { get; init; }

    [JsonPropertyOrder(9)] public required Instant RecordedAt { get; init; }

    /// <summary>When anything of it last changed by a write: itself, its clocks or its events. The passing of time alone does not move it.</summary>
    [JsonPropertyOrder(9)] public required Instant UpdatedAt { get; init; }

    [JsonPropertyOrder(9)] public required IReadOnlyList<ClockDetails> Clocks { get; init; }

    /// <summary>With <c>expand=events</c> only: its history, voided events too; the most recently recorded first.</summary>
    [JsonPropertyOrder(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EventDetails>? Events { get; init; }

    internal static HandoverDetails From(JudgedHandover judged) => judged.Adapt<HandoverDetails>(Mapping.Config);

    /// <param name="withEvents">The handover was read with its events, and they are part of the answer.</param>
    internal static HandoverDetails From(Handover handover, Rulebook rulebook, Instant now, bool withEvents = false) =>
        From(new JudgedHandover(handover, rulebook, now)) with
        {
            Events = withEvents ? [.. handover.Events.OrderByDescending(e => e.Id).Select(EventDetails.From)] : null,
        };
}

/// <summary>One clock of a handover.</summary>
/// <param name="Target">The key of the target.</param>
/// <param name="Version">The version it started under.</param>
/// <param name="Round">From 1; every <c>reopened</c> begins the next.</param>
/// <param name="State">Its state now.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DueAt">When it is due; null while an unended pause leaves it open.</param>
/// <param name="CompletedAt">When it was stopped.</param>
/// <param name="BySilence">Stopped by the silence of the other party.</param>
public sealed record ClockDetails(
    string Target, int Version, int Round, ClockState State, Instant StartedAt, Instant? DueAt, Instant? CompletedAt, bool BySilence)
{
    internal static ClockDetails From(HandoverClock c, Instant now) =>
        new(c.Target, c.Version, c.Round, c.StateAt(now), c.StartedAt, c.DueAt, c.CompletedAt, c.BySilence);
}
