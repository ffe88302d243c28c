using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>Every volume target on its way: goal, expected, actual, gap, required rate and projection, today or as at the end of a past date.</summary>
public sealed record GetPacing : IRequest<Pacing>
{
    /// <summary>Id or key, from the path.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public string Agreement { get; init; } = "";

    /// <summary>The local date; today when missing.</summary>
    public LocalDate? On { get; init; }
}

internal sealed class GetPacingHandler(SlaDbContext db, MetricFacts facts, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetPacing, Pacing>
{
    public async Task<Pacing> Handle(GetPacing request, CancellationToken cancellationToken)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, cancellationToken);
        var now = clock.GetCurrentInstant();
        var zone = rulebook.Reference.Zone;
        var on = request.On ?? now.InZone(zone).Date;
        if (Pacing.Reach(rulebook, on) is not var (from, to))
        {
            return new Pacing { Targets = [] };
        }

        var question = new MetricsQuestion { Rulebook = rulebook, From = from, To = to, Now = now };
        var handovers = (await facts.Load(agreement, question, cancellationToken)).Handovers;
        var end = on.EndIn(zone);
        return Pacing.On(rulebook, on, now, end < now ? await AsAt(end, agreement, handovers, cancellationToken) : handovers);
    }

    /// <summary>The same handovers as they stood then: those with a later event are derived again from the earlier ones.</summary>
    private async Task<IEnumerable<HandoverFact>> AsAt(Instant end, Guid agreement, IReadOnlyCollection<HandoverFact> handovers, CancellationToken ct)
    {
        var later = await db.Handovers.AsNoTracking().Where(h => h.AgreementId == agreement && h.LastActivityAt >= end && h.HandedOverAt < end)
            .Include(h => h.Events).ToDictionaryAsync(h => h.Id, h => h.Before(end), ct);
        return handovers.Select(f => later.TryGetValue(f.Id, out var then) ? f with { State = then.State, EverAccepted = then.EverAccepted } : f);
    }
}
