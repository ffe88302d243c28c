using SlaApi.Data;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>What each target of the version in force has shown so far: period by period, the current one whole, as on every other page.</summary>
/// <param name="Agreement">Id or key.</param>
public sealed record GetOwnPeriods(string Agreement) : IRequest<IReadOnlyList<TargetFigure>>;

internal sealed class GetOwnPeriodsHandler(MetricFacts facts, Rulebooks rulebooks, IClock clock)
    : IRequestHandler<GetOwnPeriods, IReadOnlyList<TargetFigure>>
{
    public async Task<IReadOnlyList<TargetFigure>> Handle(GetOwnPeriods request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var today = now.InZone(rulebook.Reference.Zone).Date;
        if (rulebook.At(now) is not { } rules || CurrentTargets.Reach(rulebook, today) is not var (_, to))
        {
            return [];
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = rules.FirstDay, To = to, Now = now, Metrics = [] };
        var (handovers, clocks) = await facts.Load(agreement, question, ct);
        return
        [
            .. Figures.Of(question, handovers, clocks).Targets.Where(t => t.Version == rules.Version)
                .Select(t => t with { Periods = [.. t.Periods.Where(p => p.From <= today)] }),
        ];
    }
}
