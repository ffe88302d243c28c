using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The columns and the first rows of a kept file.</summary>
internal sealed record PreviewUpload(Guid Id) : IRequest<UploadPreview>;

/// <param name="Kind">What the rows are.</param>
/// <param name="Agreement">Its id.</param>
/// <param name="File">The columns and the first rows.</param>
/// <param name="Zone">The zone of the agreement.</param>
internal sealed record UploadPreview(ImportKind Kind, Guid Agreement, FilePreview File, string Zone);

internal sealed class PreviewUploadHandler(SlaDbContext db, IMediator mediator) : IRequestHandler<PreviewUpload, UploadPreview>
{
    public async Task<UploadPreview> Handle(PreviewUpload request, CancellationToken ct)
    {
        var upload = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id && !i.Uploaded, ct) ?? throw new NotFound("upload");
        var plan = ImportPlan.Of(upload);
        var file = await ChunkStream.Whole(db, upload.Id, ct);
        return new UploadPreview(upload.Kind, upload.AgreementId, await mediator.Send(new PreviewFile(file, FileFormats.NameOf(plan.Format)), ct), plan.Zone);
    }
}
