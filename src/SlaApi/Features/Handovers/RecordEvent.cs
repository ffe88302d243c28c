using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using SlaApi.Domain.Handovers;
using SlaApi.Messaging;

namespace SlaApi.Features.Handovers;

/// <summary>Records what happened to a handover. Told again it changes nothing; it may come late and out of order.</summary>
public sealed record RecordEvent : EventInput, IRequest<RecordedEvent>, IWrite
{
    /// <summary>From the path.</summary>
    [JsonIgnore] public Guid Handover { get; init; }
}

/// <summary>What is said about one event.</summary>
public abstract record EventInput
{
    [Required] public EventType? Type { get; init; }

    /// <summary>When it happened; at most 5 minutes in the future.</summary>
    [Required] public Instant? OccurredAt { get; init; }

    /// <summary>The sender's name for the event, unique per handover.</summary>
    public string? EventId { get; init; }

    public string? Reason { get; init; }

    /// <summary>What was won or reported back.</summary>
    public Money? Amount { get; init; }

    public EventAttribution? Attribution { get; init; }

    /// <summary>Required on <c>stageReached</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>Required on <c>assigned</c>.</summary>
    public string? Assignee { get; init; }

    public string? Channel { get; init; }

    /// <summary>Done by a machine: never counts as contact.</summary>
    public bool Automatic { get; init; }

    /// <summary>Required on <c>contestDecided</c>.</summary>
    public ContestOutcome? Outcome { get; init; }

    public string? Note { get; init; }
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>Required on <c>voided</c>: the id or the <c>eventId</c> of the event that is taken back.</summary>
    public string? Voids { get; init; }

    internal EventContent Content() => new()
    {
        Type = Type!.Value,
        OccurredAt = OccurredAt!.Value,
        EventId = EventId,
        Reason = Reason,
        Amount = Amount,
        Attribution = Attribution,
        Stage = Stage,
        Assignee = Assignee,
        Channel = Channel,
        Automatic = Automatic,
        Outcome = Outcome,
        Note = Note,
        Attributes = Attributes,
        Voids = Voids,
    };
}

/// <summary>An event, and whether this request made it.</summary>
public sealed record RecordedEvent(EventDetails Event, bool Created);

internal sealed class RecordEventValidator : AbstractValidator<RecordEvent>
{
    public RecordEventValidator(IClock clock) => Include(new EventRules(clock));
}

internal sealed class RecordEventHandler(EventIntake intake) : IRequestHandler<RecordEvent, RecordedEvent>
{
    public async Task<RecordedEvent> Handle(RecordEvent request, CancellationToken ct) =>
        (await intake.Record([new ToldEvent(new HandoverName(request.Handover, null, null), request.Content())], ct))[0].OrThrow();
}
