using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Domain.Handovers;

/// <summary>The members of a handover that may change afterwards: everything descriptive.</summary>
/// <remarks>
/// The one place that lists them: messages and views derive from this record, the entity holds it. A further member is a property here and a row of
/// <see cref="DescriptionMembers"/>. The order numbers keep the published order of members; a derived record's own members without a number come first.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public record HandoverDescription
{
    /// <summary>When the lead was created; the instant of the handover when missing.</summary>
    [JsonPropertyOrder(1)] public Instant? CreatedAt { get; init; }

    [JsonPropertyOrder(3)] public string? Source { get; init; }
    [JsonPropertyOrder(3)] public string? Campaign { get; init; }

    /// <summary>Marketing touches before the handover, in any order; at most 200.</summary>
    [JsonPropertyOrder(4)] public virtual IReadOnlyList<Touch>? Touches { get; init; }

    [JsonPropertyOrder(5)] public string? Segment { get; init; }

    /// <summary>Without trailing zeros: 70.0 is 70.</summary>
    [JsonPropertyOrder(5)] public decimal? Score { get; init => field = Plain(value); }

    /// <summary>The assignee; when a handover is read, the last one assigned.</summary>
    [JsonPropertyOrder(5)] public string? Assignee { get; init; }

    [JsonPropertyOrder(5)] public string? Provider { get; init; }

    /// <summary>The address of the lead in the CRM.</summary>
    [JsonPropertyOrder(5)] public string? Url { get; init; }

    [JsonPropertyOrder(5)] public string? Note { get; init; }

    /// <summary>Name and e-mail are stored only where the agreement's privacy settings allow it.</summary>
    [JsonPropertyOrder(6)]
    public LeadContact? Lead
    {
        get => (LeadName, LeadEmail, LeadCompany) is (null, null, null) ? null : new() { Name = LeadName, Email = LeadEmail, Company = LeadCompany };
        init => (LeadName, LeadEmail, LeadCompany) = (value?.Name, value?.Email, value?.Company);
    }

    [JsonIgnore] public string? LeadName { get; init; }
    [JsonIgnore] public string? LeadEmail { get; init; }
    [JsonIgnore] public string? LeadCompany { get; init; }

    /// <summary>Further members: texts, numbers, booleans; at most 100.</summary>
    [JsonPropertyOrder(8)] public virtual IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>The same number without trailing zeros, which databases keep or add.</summary>
    public static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    /// <summary>The description alone, without what a derived record adds.</summary>
    public HandoverDescription Described() => new(this);

    /// <summary>The description with all values that another one has; of the attributes each by itself. What that one does not say stays.</summary>
    public HandoverDescription With(HandoverDescription given) => DescriptionMembers.All.Aggregate(Described(), (d, member) => member.Take(d, given)) with
    {
        Touches = given.Touches ?? Touches,
        Attributes = AttributesOf(Attributes, given.Attributes),
    };

    internal static IReadOnlyDictionary<string, JsonElement>? AttributesOf(
        IReadOnlyDictionary<string, JsonElement>? known, IReadOnlyDictionary<string, JsonElement>? given) =>
        known is null || given is null ? given ?? known : given.Concat(known.Where(k => !given.ContainsKey(k.Key))).ToDictionary(a => a.Key, a => a.Value);

    /// <summary>The description without name and e-mail of the lead.</summary>
    public HandoverDescription WithoutContact() => this with { LeadName = null, LeadEmail = null };
}

/// <summary>One touch of marketing before the handover, or one named when a deal is reported back.</summary>
public sealed record Touch(string? Source, string? Campaign, Instant At);

/// <summary>The person behind a lead.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LeadContact
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Company { get; init; }
}
