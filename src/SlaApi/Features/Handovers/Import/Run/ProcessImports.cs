using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Processes the next import that is waiting, or whose instance died, to its end; returns whether there was one. Files of one agreement are processed
/// in the order in which they were uploaded, also by several instances.
/// </summary>
internal sealed record ProcessImports : IRequest<bool>;

internal sealed class ProcessImportsHandler(
    SlaDbContext db, WriteGate gate, Leftovers leftovers, ImportRun<RecordHandover> handovers, ImportRun<EventRow> events, Ids ids, IClock clock)
    : IRequestHandler<ProcessImports, bool>
{
    private const int MaxAttempts = 5;

    public async Task<bool> Handle(ProcessImports request, CancellationToken ct)
    {
        await leftovers.Remove(ct);
        if (!await Waiting().AnyAsync(ct) || await gate.Write(() => Claim(ct), ct) is not { } import)
        {
            return false;
        }

        db.ChangeTracker.Clear();
        var claim = new ImportClaim(import.Id, import.Claim!.Value);
        var plan = ImportPlan.Of(import);
        try
        {
            await (plan.Kind == ImportKind.Handovers ? handovers.Through(import, plan, claim, ct) : events.Through(import, plan, claim, ct));
            await leftovers.Remove(ct);
        }
        catch (UnreadableWorkbook)
        {
            await claim.Step(db, gate, clock, i => EndAs(i, ImportFailure.UnreadableWorkbook), ct);
        }
        catch (ClaimLost)
        {
            // Another instance continues it.
        }
        catch (OperationCanceledException)
        {
            await Release(claim);
            throw;
        }

        return true;
    }

    private Task EndAs(ImportRecord import, ImportFailure failure)
    {
        import.End(failure, clock.GetCurrentInstant());
        return Task.CompletedTask;
    }

    private IQueryable<ImportRecord> Waiting()
    {
        var now = clock.GetCurrentInstant();
        var open = db.Imports.Where(i => i.Uploaded && (i.Status == ImportStatus.Queued || i.Status == ImportStatus.Running));
        return open.Where(i => (i.ClaimedUntil == null || i.ClaimedUntil < now) && !open.Any(o => o.AgreementId == i.AgreementId && o.Id < i.Id))
            .OrderBy(i => i.Id);
    }

    private async Task<ImportRecord?> Claim(CancellationToken ct)
    {
        if (await Waiting().FirstOrDefaultAsync(ct) is not { } import)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        if (++import.Attempts > MaxAttempts)
        {
            import.End(ImportFailure.Interrupted, now);
        }
        else
        {
            (import.Status, import.Claim, import.ClaimedUntil) = (ImportStatus.Running, ids.Next(), now + ImportClaim.LeaseTime);
        }

        await db.SaveChangesAsync(ct);
        return import.Status == ImportStatus.Running ? import : null;
    }

    /// <summary>The process ends: the next instance need not wait until the claim expires.</summary>
    private async Task Release(ImportClaim claim)
    {
        db.ChangeTracker.Clear();
        await gate.Write(
            () => db.Imports.Where(i => i.Id == claim.Import && i.Claim == claim.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.ClaimedUntil, (Instant?)null).SetProperty(i => i.Attempts, 0), CancellationToken.None),
            CancellationToken.None);
    }
}
