using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data;

/// <summary>Finds agreements by id or key.</summary>
internal static class AgreementLookup
{
    /// <exception cref="NotFound">There is no agreement with this id or key.</exception>
    public static async Task<Agreement> Require(this IQueryable<Agreement> agreements, string idOrKey, CancellationToken ct) =>
        await agreements.Named(idOrKey).SingleOrDefaultAsync(ct) ?? throw new NotFound("agreement");

    /// <summary>The agreement with this id or key, or null. A key never has the format of an id.</summary>
    public static IQueryable<Agreement> Named(this IQueryable<Agreement> agreements, string idOrKey) =>
        Guid.TryParseExact(idOrKey, "D", out var id) ? agreements.Where(a => a.Id == id) : agreements.Where(a => a.Key == idOrKey);
}
