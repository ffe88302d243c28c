using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Domain.Handovers;

/// <summary>The descriptive members of an event of any type.</summary>
/// <remarks>
/// The one place that lists these members: messages and views derive from this record, the entity holds it. A further text is a property here and a row of
/// <see cref="EventTexts"/>. The order numbers keep the published order of members; a derived record's own members without a number come first.
/// </remarks>
public record EventDescription
{
    /// <summary>The sender's name for the event, unique per handover.</summary>
    public string? EventId { get; init; }

    /// <summary>A code of <c>terms.rejection.reasons</c>, or free text.</summary>
    public string? Reason { get; init; }

    /// <summary>The amount won or reported back.</summary>
    public Money? Amount { get; init; }

    public EventAttribution? Attribution { get; init; }

    /// <summary>The stage that was reached; required on <c>stageReached</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>The new assignee; required on <c>assigned</c>.</summary>
    public string? Assignee { get; init; }

    public string? Channel { get; init; }

    /// <summary>Done automatically (auto-reply, bot): such a touch never counts as contact or attempt.</summary>
    public bool Automatic { get; init; }

    /// <summary>Required on <c>contestDecided</c>.</summary>
    public ContestOutcome? Outcome { get; init; }

    public string? Note { get; init; }

    [JsonPropertyOrder(1)] public virtual IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>Required on <c>voided</c>: the id or the <c>eventId</c> of the event to void.</summary>
    [JsonPropertyOrder(2)] public string? Voids { get; init; }

    /// <summary>The description with all values that another one has; of the attributes each by itself. What that one does not say stays.</summary>
    /// <param name="given">The other one.</param>
    /// <param name="automatic">What it says of <see cref="Automatic"/>, if anything.</param>
    public EventDescription With(EventDescription given, bool? automatic) =>
        EventTexts.All.Aggregate(Described(), (d, text) => text.Get(given) is { } value ? text.Set(d, value) : d) with
        {
            Amount = given.Amount ?? Amount,
            Attribution = given.Attribution is { } attribution ? (Attribution ?? new()).With(attribution) : Attribution,
            Automatic = automatic ?? Automatic,
            Outcome = given.Outcome ?? Outcome,
            Attributes = HandoverDescription.AttributesOf(Attributes, given.Attributes),
        };

    /// <summary>The description alone, without what a derived record adds.</summary>
    public EventDescription Described() => new(this);
}

/// <summary>Where a deal came from, as reported at its close.</summary>
public sealed record EventAttribution
{
    public string? Source { get; init; }
    public string? Campaign { get; init; }
    public IReadOnlyList<Touch>? Touches { get; init; }

    internal EventAttribution With(EventAttribution given) =>
        new() { Source = given.Source ?? Source, Campaign = given.Campaign ?? Campaign, Touches = given.Touches ?? Touches };
}

/// <summary>How a contested rejection ended: it is confirmed, or undone.</summary>
public enum ContestOutcome { Upheld, Overturned }
