using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>Judges handovers anew where the rules changed under them.</summary>
internal sealed class Judging(SlaDbContext db)
{
    private const int Chunk = 1_000;

    /// <summary>
    /// After a version was signed: what happened since it began, and what no version judges (its qualification follows the latest version).
    /// What a running version judged before stays as it is. Cost: linear in the handovers touched.
    /// </summary>
    public Task AfterSignature(Agreement agreement, AgreementVersion version, Instant now, CancellationToken ct)
    {
        var begin = version.FirstDay.StartIn(version.Zone);
        return Again(agreement, h => h.Version == null || h.LastActivityAt >= begin, now, ct);
    }

    /// <summary>After a draft changed that no signed version stands before: its definitions say what qualifies.</summary>
    public Task AfterDraft(Agreement agreement, Instant now, CancellationToken ct) => Again(agreement, _ => true, now, ct);

    private async Task Again(Agreement agreement, System.Linq.Expressions.Expression<Func<Handover, bool>> which, Instant now, CancellationToken ct)
    {
        var rulebook = new Rulebook(agreement);
        var last = Guid.Empty;
        while (true)
        {
            var handovers = await db.Handovers.Where(h => h.AgreementId == agreement.Id && h.Id > last).Where(which).OrderBy(h => h.Id).Take(Chunk)
                .Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery().ToListAsync(ct);
            if (handovers.Count == 0)
            {
                return;
            }

            last = handovers[^1].Id;
            handovers.ForEach(h => h.Judge(rulebook, now));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
