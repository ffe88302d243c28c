using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records an event of a handover. Idempotent: repeating the same content has no effect; it may be submitted late and out of order.</summary>
public sealed record RecordEvent : EventInput, IRequest<Outcome<EventDetails>>, IWrite
{
    /// <summary>From the path.</summary>
    [JsonIgnore] public Guid Handover { get; init; }
}

/// <summary>One event as submitted.</summary>
public abstract record EventInput : EventDescription
{
    [Required] public EventType? Type { get; init; }

    /// <summary>When it happened; at most 5 minutes in the future.</summary>
    [Required] public Instant? OccurredAt { get; init; }

    internal EventContent Content() => new(this) { Type = Type!.Value, OccurredAt = OccurredAt!.Value };
}

internal sealed class RecordEventValidator : AbstractValidator<RecordEvent>
{
    public RecordEventValidator(IClock clock) => Include(new EventRules(clock));
}

internal sealed class RecordEventHandler(EventIntake intake) : IRequestHandler<RecordEvent, Outcome<EventDetails>>
{
    public async Task<Outcome<EventDetails>> Handle(RecordEvent request, CancellationToken ct) =>
        (await intake.Record([new SubmittedEvent(new HandoverName(request.Handover, null, null), request.Content())], ct))[0].OrThrow();
}
