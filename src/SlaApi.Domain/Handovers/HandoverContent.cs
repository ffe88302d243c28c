using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>The first content of a handover; only its name, its stage and its instant are required.</summary>
public sealed record HandoverContent : HandoverDescription
{
    public HandoverContent() { }

    public HandoverContent(HandoverDescription description) : base(description) { }

    /// <summary>Its name in the sender's system, unique in the agreement.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The lead in the CRM; the external id when missing.</summary>
    public string? LeadId { get; init; }

    /// <summary>The stage at handover, a term of the definitions.</summary>
    public required string Stage { get; init; }

    public required Instant HandedOverAt { get; init; }
    public Priority? Priority { get; init; }
}
