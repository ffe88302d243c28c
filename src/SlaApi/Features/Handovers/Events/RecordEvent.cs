using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
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

internal sealed class RecordEventHandler(EventIntake intake, SlaDbContext db, AuditTrail audit, Actors actors)
    : IRequestHandler<RecordEvent, Outcome<EventDetails>>
{
    public async Task<Outcome<EventDetails>> Handle(RecordEvent request, CancellationToken ct)
    {
        var recorded = (await intake.Record([new SubmittedEvent(new HandoverName(request.Handover, null, null), request.Content())], ct))[0].OrThrow();

        // A client keeps its own record; of a person who acts in the admin this entry is the only one that says who.
        if (recorded is { Created: true, Value: { } created } && actors.Current.Kind == ActorKind.Account)
        {
            var agreement = await db.Handovers.Where(h => h.Id == request.Handover).Select(h => h.AgreementId).SingleAsync(ct);
            var type = JsonSerializer.SerializeToElement(JsonNamingPolicy.CamelCase.ConvertName(created.Type.ToString()));
            await audit.Record(request, agreement, null, [new TermsChange($"/handovers/{request.Handover}/events", null, type)], created.RecordedAt, ct);
            await db.SaveChangesAsync(ct);
        }

        return recorded;
    }
}
