using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>Re-evaluates handovers after the rules that apply to them have changed.</summary>
internal sealed class Judging(SlaDbContext db)
{
    private const int Chunk = 1_000;

    /// <summary>
    /// After a version was signed: handovers since the version began, and handovers without a version in force (their qualification follows the latest
    /// version). Handovers already judged by a version in force are not changed. Cost: linear in the number of handovers re-evaluated.
    /// </summary>
    public Task AfterSignature(Agreement agreement, AgreementVersion version, Instant now, CancellationToken ct)
    {
        var begin = version.FirstDay.StartIn(version.Zone);
        return Again(agreement, h => h.Version == null || h.LastActivityAt >= begin, now, ct);
    }

    /// <summary>After a draft without a signed predecessor was changed: its definitions determine what qualifies.</summary>
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
