using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The lease of an instance on an import. Every committed step extends it.</summary>
internal sealed record ImportClaim(Guid Import, Guid Token)
{
    public static Duration LeaseTime { get; } = Duration.FromSeconds(30);

    /// <summary>Executes one step, its counts and its progress in one transaction: after a crash it was done completely or not at all.</summary>
    /// <exception cref="ClaimLost">Another instance took over.</exception>
    public async Task Step(SlaDbContext db, WriteGate gate, IClock clock, Func<ImportRecord, Task> work, CancellationToken ct)
    {
        try
        {
            await gate.Write(
                async () =>
                {
                    var import = await db.Imports.SingleAsync(i => i.Id == Import, ct);
                    if (import.Claim != Token || import.Status != ImportStatus.Running)
                    {
                        throw new ClaimLost();
                    }

                    (import.ClaimedUntil, import.Attempts) = (clock.GetCurrentInstant() + LeaseTime, 0);
                    await work(import);
                    return await db.SaveChangesAsync(ct);
                },
                ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Another instance took the import over.</summary>
internal sealed class ClaimLost() : Exception("Another instance works on this import.");
