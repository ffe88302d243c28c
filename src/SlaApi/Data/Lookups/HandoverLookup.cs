using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>Loads handovers with events and clocks for changes.</summary>
internal static class HandoverLookup
{
    /// <summary>The handovers of an agreement with one of these external ids.</summary>
    /// <remarks>Loads the ids first, by their index: in a single query ordered by id, SQLite would scan the whole agreement.</remarks>
    public static async Task<List<Handover>> Named(this DbSet<Handover> handovers, Guid agreement, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        var ids = await handovers.Where(h => h.AgreementId == agreement && externalIds.Contains(h.ExternalId)).Select(h => h.Id).ToListAsync(ct);
        return ids.Count == 0 ? [] : await handovers.Whole(ids, ct);
    }

    /// <summary>The handovers with these ids.</summary>
    public static Task<List<Handover>> Whole(this DbSet<Handover> handovers, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        handovers.Where(h => ids.Contains(h.Id)).Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery().ToListAsync(ct);
}
