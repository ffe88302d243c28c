using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads the progress of an import.</summary>
public sealed record GetImport(Guid Id) : IRequest<ImportDetails>;

internal sealed class GetImportHandler(SlaDbContext db) : IRequestHandler<GetImport, ImportDetails>
{
    public async Task<ImportDetails> Handle(GetImport request, CancellationToken ct) =>
        await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id && i.Uploaded, ct) is { } import
            ? ImportDetails.From(import)
            : throw new NotFound("import");
}
