using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data;

/// <summary>Agreements are named by id or by key.</summary>
internal static class AgreementLookup
{
    /// <exception cref="NotFound">There is none of that name.</exception>
    public static async Task<Agreement> Require(this IQueryable<Agreement> agreements, string idOrKey, CancellationToken ct) =>
        await agreements.Named(idOrKey).SingleOrDefaultAsync(ct) ?? throw new NotFound("agreement");

    /// <summary>The agreement of that name, if there is one. A key is never shaped like an id.</summary>
    public static IQueryable<Agreement> Named(this IQueryable<Agreement> agreements, string idOrKey) =>
        Guid.TryParseExact(idOrKey, "D", out var id) ? agreements.Where(a => a.Id == id) : agreements.Where(a => a.Key == idOrKey);
}
