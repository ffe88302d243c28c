using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A processed row, its outcome and its place.</summary>
internal sealed record TakenRow(long Key, Instant At, int Line, Outcome<Guid> Outcome);

/// <summary>Rows that were read and are waiting to be processed: by handover, then by occurrence.</summary>
internal sealed class StagedRows<T>(SlaDbContext db, RowIntake<T> intake) where T : class
{
    private const int Slice = 1_000;

    /// <param name="after">The row after which to continue.</param>
    /// <param name="sameHandover">Only further rows of that handover.</param>
    public async Task<List<ImportRow>> Take(Guid import, ImportRow? after, bool sameHandover, CancellationToken ct)
    {
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == import);
        if (after is { Key: var key, At: var at, Line: var line })
        {
            rows = rows.Where(r => (r.Key > key && !sameHandover) || (r.Key == key && (r.At > at || (r.At == at && r.Line > line))));
        }

        return await rows.OrderBy(r => r.Key).ThenBy(r => r.At).ThenBy(r => r.Line).Take(Slice).ToListAsync(ct);
    }

    public async Task<List<TakenRow>> Record(List<ImportRow> rows, ImportPlan plan, CancellationToken ct)
    {
        var items = rows.ConvertAll(r => System.Text.Json.JsonSerializer.Deserialize<T>(r.Json, ApiJson.Options)!);
        return [.. rows.Zip(await intake.Record(items, plan, ct), (row, outcome) => new TakenRow(row.Key, row.At, row.Line, outcome))];
    }

    /// <summary>A slice, and the rest of the handover it ended in: only whole handovers may be rolled back afterwards.</summary>
    public async Task<List<TakenRow>> TryHandovers(Guid import, ImportPlan plan, CancellationToken ct)
    {
        var taken = new List<TakenRow>();
        var rows = await Take(import, null, false, ct);
        while (rows.Count > 0)
        {
            taken.AddRange(await Record(rows, plan, ct));
            db.ChangeTracker.Clear();
            rows = rows.Count < Slice ? [] : await Take(import, rows[^1], true, ct);
        }

        return taken;
    }

    /// <summary>Counts their outcomes and deletes them.</summary>
    public async Task Settle(ImportRecord import, ImportPlan plan, List<TakenRow> taken, CancellationToken ct)
    {
        if (taken.Count == 0)
        {
            return;
        }

        Tally.Count(db, import, plan, taken.Select(t => (t.Line, t.Outcome)));
        var (key, at, line, _) = taken[^1];
        await db.ImportRows
            .Where(r => r.ImportId == import.Id && (r.Key < key || (r.Key == key && (r.At < at || (r.At == at && r.Line <= line)))))
            .ExecuteDeleteAsync(ct);
    }
}
