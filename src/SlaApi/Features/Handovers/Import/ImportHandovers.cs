using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Imports a file of handovers of any size: <c>text/csv</c> (comma, semicolon, tab, or what a <c>sep=</c> line names), <c>application/x-ndjson</c>, or the
/// first sheet of an XLSX file up to 100 MiB. The response is sent once the file is stored and its header is valid; the rows are processed afterwards.
/// Required are <c>externalId</c>, <c>handedOverAt</c> and <c>stage</c>; a row without value in the column mapped to <c>handedOverAt</c> is skipped.
/// Dates and times are in ISO 8601, numbers with a point. An invalid row never stops the others.
/// </summary>
public sealed record ImportHandovers : ImportFile, IRequest<ImportDetails>
{
    /// <summary>
    /// How to treat a row whose external id is known with other content: <c>skip</c> changes nothing, <c>update</c> sets the descriptive members that the
    /// file has a column for and a value in, which is audited. When missing, such a row is rejected. The same content is always unchanged.
    /// </summary>
    public OnExisting? OnExisting { get; init; }

    internal override ImportKind Kind => ImportKind.Handovers;

    internal override ImportPlan With(ImportPlan plan) => plan with { OnExisting = OnExisting ?? Handovers.OnExisting.Refuse };
}

internal sealed class ImportHandoversHandler(Upload upload) : IRequestHandler<ImportHandovers, ImportDetails>
{
    public Task<ImportDetails> Handle(ImportHandovers request, CancellationToken ct) => upload.Store(request, ct);
}
