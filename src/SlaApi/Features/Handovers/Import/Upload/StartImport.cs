using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Imports a kept file, by the same rules as one that comes over the API; it stays kept, so that a trial can be followed by the import itself.
/// </summary>
public sealed record StartImport(Guid Upload) : IRequest<ImportDetails>
{
    /// <summary>The column of each member.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>As in the query of an import.</summary>
    public string? Values { get; init; }

    public UnmappedColumns? Unmapped { get; init; }
    public string? Zone { get; init; }
    public string? Stage { get; init; }
    public EventType? Type { get; init; }
    public string? Currency { get; init; }
    public OnExisting? OnExisting { get; init; }
    public bool DryRun { get; init; }

    /// <summary>A dry run whose settings are taken instead.</summary>
    public Guid? As { get; init; }
}

internal sealed class StartImportHandler(SlaDbContext db, Upload store) : IRequestHandler<StartImport, ImportDetails>
{
    public async Task<ImportDetails> Handle(StartImport request, CancellationToken ct)
    {
        var upload = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Upload && !i.Uploaded, ct) ?? throw new NotFound("upload");
        var plan = ImportPlan.Of(upload);
        var body = await ChunkStream.Whole(db, upload.Id, ct);
        if (request.As is { } trial)
        {
            var tried = await db.Imports.AsNoTracking()
                .SingleOrDefaultAsync(i => i.Id == trial && i.AgreementId == upload.AgreementId && i.Kind == upload.Kind, ct) ?? throw new NotFound("import");
            return await store.Store(ImportPlan.Of(tried) with { Format = plan.Format, DryRun = request.DryRun }, upload.AgreementId, body, ct);
        }

        var map = request.Columns.Count == 0 ? null : string.Join(',', request.Columns.Select(c => $"{c.Key}:{QuotedList.Quoted(c.Value)}"));
        var (agreement, type) = (plan.Agreement, FileFormats.NameOf(plan.Format));
        return plan.Kind == ImportKind.Handovers
            ? await store.Store(new ImportHandovers
            {
                Agreement = agreement, Map = map, Values = request.Values, Unmapped = request.Unmapped, Zone = request.Zone,
                Stage = request.Stage, DryRun = request.DryRun, OnExisting = request.OnExisting, Body = body, ContentType = type,
            }, ct)
            : await store.Store(new ImportEvents
            {
                Agreement = agreement, Map = map, Values = request.Values, Unmapped = request.Unmapped, Zone = request.Zone,
                Stage = request.Stage, DryRun = request.DryRun, Type = request.Type, Currency = request.Currency,
                OnExisting = request.OnExisting == Handovers.OnExisting.Update ? OnKnownEvent.Update : null, Body = body, ContentType = type,
            }, ct);
    }
}
