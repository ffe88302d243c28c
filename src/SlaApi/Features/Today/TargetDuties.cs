using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>The targets that are behind.</summary>
internal static class TargetDuties
{
    public static IEnumerable<Duty> Of(Rulebook rulebook, CurrentFacts facts, Instant now) =>
        CurrentTargets.Of(rulebook, now.InZone(rulebook.Reference.Zone).Date, now, facts.Handovers, facts.Clocks)
            .Where(t => t.Status == TargetStatus.AtRisk)
            .Select(t => new Duty
            {
                Kind = DutyKind.TargetAtRisk,
                Party = t.Party switch { TargetParty.Marketing => Party.Marketing, TargetParty.Sales => Party.Sales, _ => null },
                Count = 1,
                On = t.To,
                Version = t.Version,
                Target = t,
            });
}
