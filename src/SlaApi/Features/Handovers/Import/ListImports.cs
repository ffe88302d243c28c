using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;
using SlaApi.Http;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Lists imports, newest first.</summary>
public sealed record ListImports : ListRequest, IRequest<Page<ImportDetails>>
{
    /// <summary>Id or key of the agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>The state of the import.</summary>
    public IReadOnlyList<ImportStatus>? Status { get; init; }
}

internal sealed class ListImportsHandler(SlaDbContext db) : IRequestHandler<ListImports, Page<ImportDetails>>
{
    public async Task<Page<ImportDetails>> Handle(ListImports request, CancellationToken ct)
    {
        var imports = db.Imports.AsNoTracking().Where(i => i.Uploaded);
        if (request.Agreement is { } name)
        {
            var agreement = await db.Agreements.IgnoreAutoIncludes().Named(name).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct)
                ?? throw new NotFound("agreement");
            imports = imports.Where(i => i.AgreementId == agreement);
        }

        imports = request.Status is { } status ? imports.Where(i => status.Contains(i.Status)) : imports;
        imports = request.After is { } after ? imports.Where(i => i.Id < after) : imports;
        var found = await imports.OrderByDescending(i => i.Id).Take(request.Size + 1).ToListAsync(ct);
        return Paging.Of([.. found.Select(ImportDetails.From)], request.Size, i => i.Id);
    }
}
