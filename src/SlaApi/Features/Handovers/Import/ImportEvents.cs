using SlaApi.Data.Configurations;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Imports a file of events of any size, as <c>ImportHandovers</c> does. Required are <c>externalId</c>, <c>occurredAt</c> and <c>type</c>. Regardless of the
/// order of the rows, the events of a handover are applied in the order in which they occurred. <c>amount</c> is in major units with a point; 0 is none.
/// </summary>
public sealed record ImportEvents : ImportFile, IRequest<ImportDetails>
{
    /// <summary>The type of every row without one.</summary>
    public EventType? Type { get; init; }

    /// <summary>ISO 4217; the currency of every amount without one.</summary>
    public string? Currency { get; init; }

    internal override ImportKind Kind => ImportKind.Events;

    internal override ImportPlan With(ImportPlan plan) => plan with { Type = Type, Currency = Currency };
}

internal sealed class ImportEventsHandler(Upload upload) : IRequestHandler<ImportEvents, ImportDetails>
{
    public Task<ImportDetails> Handle(ImportEvents request, CancellationToken ct) => upload.Store(request, ct);
}
