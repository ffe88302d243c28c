using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Duties;

/// <summary>What waits for somebody in an agreement now, the most urgent first.</summary>
/// <param name="Agreement">Id or key.</param>
public sealed record GetDuties(string Agreement) : IRequest<DutyList>;

internal sealed class GetDutiesHandler(SlaDbContext db, Rulebooks rulebooks, MetricFacts facts, IClock clock) : IRequestHandler<GetDuties, DutyList>
{
    public async Task<DutyList> Handle(GetDuties request, CancellationToken ct)
    {
        var (id, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var now = clock.GetCurrentInstant();
        var lastDataAt = await db.Handovers.Where(h => h.AgreementId == id).OrderByDescending(h => h.LastRecordedAt)
            .Select(h => (Instant?)h.LastRecordedAt).FirstOrDefaultAsync(ct);
        return new DutyList
        {
            Agreement = id,
            Key = agreement.Key,
            Title = agreement.Title,
            Zone = rulebook.Reference.Zone.Id,
            Now = now,
            LastDataAt = lastDataAt,
            DataIsOld = rulebook.At(now) is { } rules && rules.Calendar.HasOpenDatePassed(Instant.Max(lastDataAt ?? Instant.MinValue, rulebook.Signed[0].From), now),
            Items =
            [
                .. await new LeadDuties(db, id, rulebook, now).All(ct),
                .. VersionDuties.Of(agreement, now),
                .. await AtRisk(id, rulebook, now, ct),
            ],
        };
    }

    private async Task<IEnumerable<Duty>> AtRisk(Guid agreement, Rulebook rulebook, Instant now, CancellationToken ct)
    {
        var today = now.InZone(rulebook.Reference.Zone).Date;
        if (CurrentTargets.Reach(rulebook, today) is not var (from, to))
        {
            return [];
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = from, To = to, Now = now, Metrics = [] };
        var (handovers, clocks) = await facts.Load(agreement, question, ct);
        return CurrentTargets.Of(rulebook, today, now, handovers, clocks).Where(t => t.Status == TargetStatus.AtRisk).Select(t => new Duty
        {
            Kind = DutyKind.TargetAtRisk,
            Party = t.Party switch { TargetParty.Marketing => Party.Marketing, TargetParty.Sales => Party.Sales, _ => null },
            Count = 1,
            On = t.To,
            Version = t.Version,
            Target = t,
        });
    }
}
