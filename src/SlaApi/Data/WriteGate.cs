using Microsoft.EntityFrameworkCore;

namespace SlaApi.Data;

/// <summary>One writer at a time in this process, first come, first served.</summary>
internal sealed class WriterSlot : IDisposable
{
    public SemaphoreSlim Slot { get; } = new(1, 1);

    public void Dispose() => Slot.Dispose();
}

/// <summary>
/// All writes run in a transaction behind the writer gate. On SQLite the gate is a slot in this process; on PostgreSQL an advisory lock, held until
/// the end of the transaction, serialises the writes of all instances, so that both databases see the same order. A nested write joins the outer
/// one, which commits.
/// </summary>
internal sealed class WriteGate(SlaDbContext db, WriterSlot writer)
{
    private const long WriterLock = 0x51A;

    /// <param name="work">The work in the transaction.</param>
    /// <param name="ct">Also cancels waiting for the gate.</param>
    /// <param name="keep">Whether the result is committed; always by default.</param>
    /// <param name="first">Work in the transaction before it enters the gate.</param>
    public async Task<T> Write<T>(Func<Task<T>> work, CancellationToken ct, Func<T, bool>? keep = null, Func<Task>? first = null)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work();
        }

        await writer.Slot.WaitAsync(ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (first is not null)
            {
                await first();
            }

            if (db is PostgresSlaDbContext)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", ct);
            }

            var result = await work();
            if (keep is null || keep(result))
            {
                await transaction.CommitAsync(CancellationToken.None); // a commit is not cancelled: its outcome would be unknown
            }

            return result;
        }
        finally
        {
            writer.Slot.Release();
        }
    }
}
