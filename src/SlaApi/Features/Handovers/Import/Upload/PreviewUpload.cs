using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The columns and the first rows of a kept file.</summary>
public sealed record PreviewUpload(Guid Id) : IRequest<UploadPreview>;

/// <param name="Columns">In the order of the file; empty where its header cannot be read.</param>
/// <param name="Rows">At most 20, each with its values by column.</param>
/// <param name="Zone">The zone of the agreement.</param>
public sealed record UploadPreview(
    ImportKind Kind, Guid Agreement, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, string Zone);

internal sealed class PreviewUploadHandler(SlaDbContext db, IMediator mediator) : IRequestHandler<PreviewUpload, UploadPreview>
{
    public async Task<UploadPreview> Handle(PreviewUpload request, CancellationToken ct)
    {
        var upload = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id && !i.Uploaded, ct) ?? throw new NotFound("upload");
        var plan = System.Text.Json.JsonSerializer.Deserialize<ImportPlan>(upload.Plan, ApiJson.Options)!;
        var length = await db.ImportChunks.Where(c => c.ImportId == upload.Id).SumAsync(c => (long)c.Bytes.Length, ct);
        var file = await mediator.Send(new PreviewFile(new ChunkStream(db, upload.Id, length), FileFormats.NameOf(plan.Format)), ct);
        return new UploadPreview(
            upload.Kind, upload.AgreementId, file.Columns, [.. file.Rows.Where(r => r.Fault is null).Select(r => r.Values)], plan.Zone);
    }
}
