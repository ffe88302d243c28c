using SlaApi.Data;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>One volume target day by day through its own period: what was expected, and what was handed over.</summary>
/// <param name="Agreement">Id or key.</param>
/// <param name="Target">The key of a volume target that is in force on the date.</param>
/// <param name="On">A local date of the period; today when missing. A past date is evaluated at its end, as in pacing.</param>
public sealed record GetBurnUp(string Agreement, string Target, LocalDate? On = null) : IRequest<BurnUp>;

internal sealed class GetBurnUpHandler(PacingFacts facts, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetBurnUp, BurnUp>
{
    public async Task<BurnUp> Handle(GetBurnUp request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var on = request.On ?? now.InZone(rulebook.Reference.Zone).Date;
        var handovers = await facts.Load(agreement, rulebook, on, now, ct);
        return BurnUp.On(rulebook, request.Target, on, now, handovers) ?? throw new NotFound("target");
    }
}
