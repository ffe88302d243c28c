using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>The facts of all periods around today: what the figures of one day are computed from, loaded once.</summary>
internal sealed record CurrentFacts(IReadOnlyCollection<HandoverFact> Handovers, IReadOnlyList<ClockFact> Clocks)
{
    /// <param name="inForce">The version whose standing is wanted, too; null where the targets alone are.</param>
    public static async Task<CurrentFacts> Load(
        MetricFacts facts, Guid agreement, Rulebook rulebook, AgreementVersion? inForce, Instant now, CancellationToken ct)
    {
        var today = now.InZone(rulebook.Reference.Zone).Date;
        var periods = inForce is null ? [] : Standing.Periods(inForce, today, now).ToList();
        if (CurrentTargets.Reach(rulebook, today) is { } reach)
        {
            periods.Add(reach);
        }

        if (periods.Count == 0)
        {
            return new([], []);
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = periods.Min(p => p.From), To = periods.Max(p => p.To), Now = now };
        var (handovers, clocks) = await facts.Load(agreement, question, ct);
        return new(handovers, clocks);
    }
}
