using SlaApi.Data.Configurations;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Takes in a file of handovers of any size: <c>text/csv</c> (comma or semicolon) or <c>application/x-ndjson</c>. The answer comes once the file has
/// arrived and its header is good; the rows follow. Required are <c>externalId</c>, <c>handedOverAt</c> and <c>stage</c>. A bad row never stops the others.
/// </summary>
public sealed record ImportHandovers : ImportFile, IRequest<ImportDetails>
{
    /// <summary>
    /// What a row does whose external id is known with other content: <c>skip</c> leaves what is there, <c>update</c> replaces what describes it. Without it
    /// such a row is rejected. The same content is always unchanged.
    /// </summary>
    public OnExisting? OnExisting { get; init; }

    internal override ImportKind Kind => ImportKind.Handovers;

    internal override ImportPlan With(ImportPlan plan) => plan with { OnExisting = OnExisting ?? Handovers.OnExisting.Refuse };
}

internal sealed class ImportHandoversHandler(Upload upload) : IRequestHandler<ImportHandovers, ImportDetails>
{
    public Task<ImportDetails> Handle(ImportHandovers request, CancellationToken ct) => upload.Store(request, ct);
}
