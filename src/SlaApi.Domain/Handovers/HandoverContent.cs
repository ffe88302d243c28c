using System.Text.Json;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>One touch of marketing before the handover, or one named when a deal is reported back.</summary>
public sealed record Touch(string? Source, string? Campaign, Instant At);

/// <summary>What is first said about a handover; only its name, its stage and its instant must be.</summary>
public sealed record HandoverContent
{
    /// <summary>Its name in the sender's system, unique in the agreement.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The lead in the CRM; the external id when missing.</summary>
    public string? LeadId { get; init; }

    /// <summary>The stage at handover, a term of the definitions.</summary>
    public required string Stage { get; init; }

    public required Instant HandedOverAt { get; init; }

    /// <summary>When the lead came into being; the handover when missing.</summary>
    public Instant? CreatedAt { get; init; }

    public Priority? Priority { get; init; }
    public string? Source { get; init; }
    public string? Campaign { get; init; }
    public IReadOnlyList<Touch>? Touches { get; init; }
    public string? Segment { get; init; }
    /// <summary>Without trailing zeros: 70.0 is 70.</summary>
    public decimal? Score { get; init => field = Plain(value); }

    public string? Assignee { get; init; }
    public string? Provider { get; init; }
    public string? Url { get; init; }
    public string? Note { get; init; }
    public string? LeadName { get; init; }
    public string? LeadEmail { get; init; }
    public string? LeadCompany { get; init; }

    /// <summary>Further members by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>The same number without trailing zeros, which databases keep or add as they like.</summary>
    public static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;
}
