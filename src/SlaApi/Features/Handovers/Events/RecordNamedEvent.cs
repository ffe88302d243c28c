using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records an event of the handover that has this external id in this agreement.</summary>
public sealed record RecordNamedEvent : EventInput, IRequest<Outcome<EventDetails>>, IWrite
{
    /// <summary>Id or key of the agreement.</summary>
    [Required] public string Agreement { get; init; } = "";

    /// <summary>The name of the handover in the sender's system.</summary>
    [Required] public string ExternalId { get; init; } = "";
}

internal sealed class RecordNamedEventValidator : AbstractValidator<RecordNamedEvent>
{
    public RecordNamedEventValidator(IClock clock)
    {
        RuleFor(c => c.Agreement).NotEmpty();
        RuleFor(c => c.ExternalId).NotEmpty().MaximumCharacters(200);
        Include(new EventRules(clock));
    }
}

internal sealed class RecordNamedEventHandler(EventIntake intake) : IRequestHandler<RecordNamedEvent, Outcome<EventDetails>>
{
    public async Task<Outcome<EventDetails>> Handle(RecordNamedEvent request, CancellationToken ct) =>
        (await intake.Record([new SubmittedEvent(new HandoverName(null, request.Agreement, request.ExternalId), request.Content())], ct))[0].OrThrow();
}
