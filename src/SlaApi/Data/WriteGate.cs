using Microsoft.EntityFrameworkCore;

namespace SlaApi.Data;

/// <summary>One writer at a time in this process, first come, first served.</summary>
internal sealed class WriterSlot : IDisposable
{
    public SemaphoreSlim Slot { get; } = new(1, 1);

    public void Dispose() => Slot.Dispose();
}

/// <summary>
/// The one way to write: a transaction behind the writer gate. On SQLite the gate is this process's slot; on PostgreSQL an advisory lock, held
/// to the end of the transaction, makes all instances take turns, so that both databases see the same order of things. A write inside a write
/// joins it: the outermost commits.
/// </summary>
internal sealed class WriteGate(SlaDbContext db, WriterSlot writer)
{
    private const long WriterLock = 0x51A;

    /// <param name="work">What is done inside.</param>
    /// <param name="ct">Ends the wait for the gate, too.</param>
    /// <param name="keep">Whether the outcome is committed; always, when missing.</param>
    /// <param name="first">Done in the transaction before its turn comes.</param>
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
                await transaction.CommitAsync(CancellationToken.None); // begun, it is not broken off: nobody would know how it ended
            }

            return result;
        }
        finally
        {
            writer.Slot.Release();
        }
    }
}
