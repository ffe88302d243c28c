using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>The facts of all periods around today: what the figures of one day are computed from, loaded once.</summary>
internal sealed record CurrentFacts(IReadOnlyCollection<HandoverFact> Handovers, IReadOnlyList<ClockFact> Clocks)
{
    public static async Task<CurrentFacts> Load(MetricFacts facts, Guid agreement, Rulebook rulebook, Instant now, CancellationToken ct)
    {
        if (CurrentTargets.Reach(rulebook, now.InZone(rulebook.Reference.Zone).Date) is not var (from, to))
        {
            return new([], []);
        }

        var (handovers, clocks) = await facts.Load(agreement, new() { Rulebook = rulebook, From = from, To = to, Now = now }, ct);
        return new(handovers, clocks);
    }
}
