using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>How to treat an event that is known with other content. It is never skipped: figures and file would differ in silence.</summary>
public enum OnKnownEvent
{
    /// <summary>409 <c>event-id-conflict</c>.</summary>
    Refuse,

    /// <summary>It gets the values that are given; what is not given stays.</summary>
    Update,
}

/// <summary>
/// Imports a file of events of any size, as <c>ImportHandovers</c> does. Required are <c>externalId</c>, <c>occurredAt</c> and <c>type</c>. Regardless of the
/// order of the rows, the events of a handover are applied in the order in which they occurred. A row without <c>occurredAt</c> is skipped: its event
/// has not happened. <c>amount</c> is in major units with a point, with at most the decimals of its currency as written: 1.250 EUR is refused; 0 is none.
/// </summary>
public sealed record ImportEvents : ImportFile, IRequest<ImportDetails>
{
    /// <summary>The type of every row without one.</summary>
    public EventType? Type { get; init; }

    /// <summary>ISO 4217; the currency of every amount without one.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// How to treat a row whose event is known with other content: <c>update</c> corrects the event, which is audited, with the values that the file has;
    /// what it has no column for, or no value in, stays. When missing, such a row is rejected. The same content is always unchanged.
    /// </summary>
    public OnKnownEvent? OnExisting { get; init; }

    internal override ImportKind Kind => ImportKind.Events;

    internal override ImportPlan With(ImportPlan plan) => plan with
    {
        Type = Type,
        Currency = Currency,
        OnExisting = OnExisting == OnKnownEvent.Update ? Handovers.OnExisting.Update : Handovers.OnExisting.Refuse,
    };
}

internal sealed class ImportEventsHandler(Upload upload) : IRequestHandler<ImportEvents, ImportDetails>
{
    public Task<ImportDetails> Handle(ImportEvents request, CancellationToken ct) => upload.Store(request, ct);
}
