using System.Text.Json;

namespace SlaApi.Domain.Handovers;

/// <summary>The content of one event of a handover.</summary>
public sealed record EventContent : EventDescription
{
    public EventContent() { }

    public EventContent(EventDescription description) : base(description) { }

    public required EventType Type { get; init; }

    /// <summary>When it happened, not when it was submitted: everything is ordered by this.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>Whether both are equal, attributes compared as JSON values.</summary>
    internal bool IsSameAs(EventContent other) =>
        (this with { Attribution = null, Attributes = null }) == (other with { Attribution = null, Attributes = null })
        && SameAttribution(Attribution, other.Attribution)
        && SameAttributes(Attributes, other.Attributes);

    private static bool SameAttribution(EventAttribution? a, EventAttribution? b) =>
        a?.Source == b?.Source && a?.Campaign == b?.Campaign && (a?.Touches ?? []).SequenceEqual(b?.Touches ?? []);

    private static bool SameAttributes(IReadOnlyDictionary<string, JsonElement>? a, IReadOnlyDictionary<string, JsonElement>? b) =>
        (a?.Count ?? 0) == (b?.Count ?? 0)
        && (a ?? new Dictionary<string, JsonElement>()).All(m => b!.TryGetValue(m.Key, out var other) && JsonElement.DeepEquals(m.Value, other));
}
