using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>Whole handovers, with events and clocks, to be changed.</summary>
internal static class HandoverLookup
{
    /// <summary>Those of an agreement that have one of these external ids.</summary>
    /// <remarks>Ids first, by their own index: asked for at once, in the order of ids, SQLite walks through the whole agreement.</remarks>
    public static async Task<List<Handover>> Named(this DbSet<Handover> handovers, Guid agreement, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        var ids = await handovers.Where(h => h.AgreementId == agreement && externalIds.Contains(h.ExternalId)).Select(h => h.Id).ToListAsync(ct);
        return ids.Count == 0 ? [] : await handovers.Whole(ids, ct);
    }

    /// <summary>Those with these ids.</summary>
    public static Task<List<Handover>> Whole(this DbSet<Handover> handovers, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        handovers.Where(h => ids.Contains(h.Id)).Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery().ToListAsync(ct);
}
