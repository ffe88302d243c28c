using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>Loads the facts of the pacing on a date.</summary>
internal sealed class PacingFacts(SlaDbContext db, MetricFacts facts)
{
    /// <summary>The handovers of the own periods around a date, as of its end; none where no volume target is in force on it.</summary>
    public async Task<IEnumerable<HandoverFact>> Load(Guid agreement, Rulebook rulebook, LocalDate on, Instant now, CancellationToken ct)
    {
        if (Pacing.Reach(rulebook, on) is not var (from, to))
        {
            return [];
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = from, To = to, Now = now };
        var handovers = (await facts.Load(agreement, question, ct)).Handovers;
        var end = on.EndIn(rulebook.Reference.Zone);
        return end < now ? await AsAt(end, agreement, handovers, ct) : handovers;
    }

    /// <summary>The same handovers as of then: those with a later event are derived again from the earlier ones.</summary>
    private async Task<IEnumerable<HandoverFact>> AsAt(Instant end, Guid agreement, IReadOnlyCollection<HandoverFact> handovers, CancellationToken ct)
    {
        var later = await db.Handovers.AsNoTracking().Where(h => h.AgreementId == agreement && h.LastActivityAt >= end && h.HandedOverAt < end)
            .Include(h => h.Events).ToDictionaryAsync(h => h.Id, h => h.Before(end), ct);
        return handovers.Select(f => later.TryGetValue(f.Id, out var then)
            ? f with { State = then.State, EverAccepted = then.EverAccepted, EverDisqualified = then.EverDisqualified }
            : f);
    }
}
