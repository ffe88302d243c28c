using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Deletes data that is no longer needed, in small steps: the file of an import that has ended, and interrupted uploads.</summary>
internal sealed class Leftovers(SlaDbContext db, WriteGate gate, IClock clock)
{
    private const int ChunksPerStep = 32;
    private const int RowsPerStep = 5_000;

    public async Task Remove(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var interrupted = await db.Imports.AsNoTracking().Where(i => !i.Uploaded && i.ClaimedUntil < now).Select(i => i.Id).ToListAsync(ct);
        var ended = await db.Imports.AsNoTracking()
            .Where(i => (i.Status == ImportStatus.Completed || i.Status == ImportStatus.Failed)
                && (db.ImportChunks.Any(c => c.ImportId == i.Id) || db.ImportRows.Any(r => r.ImportId == i.Id)))
            .Select(i => i.Id).ToListAsync(ct);
        foreach (var import in interrupted.Concat(ended))
        {
            await Empty(db, gate, import, ct);
        }

        foreach (var import in interrupted)
        {
            await gate.Write(() => db.Imports.Where(i => i.Id == import && !i.Uploaded).ExecuteDeleteAsync(ct), ct);
        }
    }

    /// <summary>Deletes an interrupted upload completely.</summary>
    public static async Task Remove(SlaDbContext db, WriteGate gate, Guid import)
    {
        db.ChangeTracker.Clear();
        await Empty(db, gate, import, CancellationToken.None);
        await gate.Write(() => db.Imports.Where(i => i.Id == import).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
    }

    private static async Task Empty(SlaDbContext db, WriteGate gate, Guid import, CancellationToken ct)
    {
        while (await db.ImportChunks.Where(c => c.ImportId == import).OrderBy(c => c.Sequence).Select(c => (int?)c.Sequence)
            .FirstOrDefaultAsync(ct) is { } first)
        {
            await gate.Write(() => db.ImportChunks.Where(c => c.ImportId == import && c.Sequence < first + ChunksPerStep).ExecuteDeleteAsync(ct), ct);
        }

        while (await db.ImportRows.Where(r => r.ImportId == import).OrderBy(r => r.Key).Skip(RowsPerStep).Select(r => (long?)r.Key)
            .FirstOrDefaultAsync(ct) is { } key)
        {
            await gate.Write(() => db.ImportRows.Where(r => r.ImportId == import && r.Key <= key).ExecuteDeleteAsync(ct), ct);
        }

        await gate.Write(() => db.ImportRows.Where(r => r.ImportId == import).ExecuteDeleteAsync(ct), ct);
    }
}
