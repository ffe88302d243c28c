using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records that marketing handed a lead to sales. Idempotent: repeating the same content has no effect.</summary>
public sealed record RecordHandover : HandoverDescription, IRequest<Outcome<HandoverDetails>>, IWrite
{
    /// <summary>Id or key of the agreement.</summary>
    [Required] public string Agreement { get; init; } = "";

    /// <summary>The name of the handover in the sender's system, unique in the agreement; 1 to 200 characters.</summary>
    [Required] public string ExternalId { get; init; } = "";

    /// <summary>The lead in the CRM; <c>externalId</c> when missing. A lead that comes back is a new handover with the same <c>leadId</c>.</summary>
    public string? LeadId { get; init; }

    /// <summary>The stage it is handed over at: <c>mql</c>, <c>sql</c> …; 1 to 64 characters.</summary>
    [Required] public string Stage { get; init; } = "";

    /// <summary>When it was handed over; at most 5 minutes in the future.</summary>
    [Required] public Instant? HandedOverAt { get; init; }

    [JsonPropertyOrder(2)] public Priority? Priority { get; init; }
}

internal sealed class RecordHandoverValidator : AbstractValidator<RecordHandover>
{
    public RecordHandoverValidator(IClock clock)
    {
        RuleFor(c => c.Agreement).NotEmpty();
        RuleFor(c => c.ExternalId).NotEmpty().MaximumCharacters(200);
        RuleFor(c => c.LeadId).MaximumCharacters(200);
        RuleFor(c => c.Stage).NotEmpty().MaximumCharacters(64);
        RuleFor(c => c.HandedOverAt).NotNull();
        RuleFor(c => c.HandedOverAt).Happened(clock);
        Include(new DescriptionRules(clock));
    }
}

internal sealed class RecordHandoverHandler(HandoverIntake intake) : IRequestHandler<RecordHandover, Outcome<HandoverDetails>>
{
    public async Task<Outcome<HandoverDetails>> Handle(RecordHandover request, CancellationToken ct) =>
        (await intake.Record([request], OnExisting.Refuse, ct))[0].OrThrow().Select(HandoverDetails.From);
}
