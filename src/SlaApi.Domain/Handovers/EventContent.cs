using System.Text.Json;

namespace SlaApi.Domain.Handovers;

/// <summary>What is said about one event of a handover.</summary>
public sealed record EventContent
{
    public required EventType Type { get; init; }

    /// <summary>When it happened, not when it was told: everything is ordered by this.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>The sender's own name for the event, unique per handover.</summary>
    public string? EventId { get; init; }

    /// <summary>A code of <c>terms.rejection.reasons</c>, or free text.</summary>
    public string? Reason { get; init; }

    public Money? Amount { get; init; }
    public EventAttribution? Attribution { get; init; }

    /// <summary>The stage that was reached, on <c>stageReached</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>Who has it now, on <c>assigned</c>.</summary>
    public string? Assignee { get; init; }

    public string? Channel { get; init; }

    /// <summary>Done by a machine (auto-reply, bot): such a touch never counts as contact or attempt.</summary>
    public bool Automatic { get; init; }

    /// <summary>On <c>contestDecided</c>.</summary>
    public ContestOutcome? Outcome { get; init; }

    public string? Note { get; init; }
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>On <c>voided</c>: the id or the event id of the event that is taken back.</summary>
    public string? Voids { get; init; }

    /// <summary>Whether both say the same, attributes compared as JSON values.</summary>
    internal bool SaysTheSameAs(EventContent other) =>
        (this with { Attribution = null, Attributes = null }) == (other with { Attribution = null, Attributes = null })
        && SameAttribution(Attribution, other.Attribution)
        && SameAttributes(Attributes, other.Attributes);

    private static bool SameAttribution(EventAttribution? a, EventAttribution? b) =>
        a?.Source == b?.Source && a?.Campaign == b?.Campaign && (a?.Touches ?? []).SequenceEqual(b?.Touches ?? []);

    private static bool SameAttributes(IReadOnlyDictionary<string, JsonElement>? a, IReadOnlyDictionary<string, JsonElement>? b) =>
        (a?.Count ?? 0) == (b?.Count ?? 0)
        && (a ?? new Dictionary<string, JsonElement>()).All(m => b!.TryGetValue(m.Key, out var other) && JsonElement.DeepEquals(m.Value, other));
}

/// <summary>Where a deal came from, as reported at its close.</summary>
public sealed record EventAttribution
{
    public string? Source { get; init; }
    public string? Campaign { get; init; }
    public IReadOnlyList<Touch>? Touches { get; init; }
}

/// <summary>How a contested rejection ended: it stands, or it is undone.</summary>
public enum ContestOutcome { Upheld, Overturned }
