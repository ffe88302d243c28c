using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Metrics;

/// <summary>How long a response target took: a histogram with the agreed bound, and percentiles.</summary>
/// <param name="Agreement">Id or key.</param>
/// <param name="Target">The key of a response target of a signed version.</param>
/// <param name="From">First local due date; the Monday eleven weeks before the last one's when missing.</param>
/// <param name="To">Last local due date, included; the Sunday of the current week when missing.</param>
public sealed record GetResponseTimes(string Agreement, string Target, LocalDate? From = null, LocalDate? To = null) : IRequest<ResponseTimes>;

internal sealed class GetResponseTimesHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetResponseTimes, ResponseTimes>
{
    public async Task<ResponseTimes> Handle(GetResponseTimes request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var now = clock.GetCurrentInstant();
        var (from, to) = LastTwelveWeeks.Of(request.From, request.To, now.InZone(rulebook.Reference.Zone).Date);
        var clocks = await Load(agreement, rulebook, request.Target, from, to, now, ct);
        return ResponseTimes.Of(rulebook, request.Target, from, to, clocks) ?? throw new NotFound("target");
    }

    private async Task<List<ResponseFact>> Load(
        Guid agreement, Rulebook rulebook, string target, LocalDate from, LocalDate to, Instant now, CancellationToken ct)
    {
        var (begin, end) = (from.StartIn(rulebook.Reference.Zone), to.EndIn(rulebook.Reference.Zone));
        var clocks = await (
            from c in db.HandoverClocks.AsNoTracking()
            where c.Target == target && c.DueAt >= begin && c.DueAt < end
            join h in db.Handovers.Where(h => h.AgreementId == agreement && !h.OutOfScope) on c.HandoverId equals h.Id
            select new { Clock = c, h.Uncounted }).ToListAsync(ct);

        // Pauses and contests move clocks; what they took out of the count is known from the events alone.
        var moved = clocks.Where(c => c.Uncounted.Count > 0).Select(c => c.Clock.HandoverId).Distinct().ToList();
        var whole = await db.Handovers.AsNoTracking().Where(h => moved.Contains(h.Id)).Include(h => h.Events).ToDictionaryAsync(h => h.Id, ct);
        foreach (var handover in whole.Values)
        {
            handover.Judge(rulebook, now);
        }

        return clocks.ConvertAll(c => new ResponseFact
        {
            Version = c.Clock.Version,
            State = c.Clock.StateAt(now),
            StartedAt = c.Clock.StartedAt,
            CompletedAt = c.Clock.CompletedAt,
            Stoppages = whole.TryGetValue(c.Clock.HandoverId, out var handover) ? HandoverClocks.Stoppages(handover, target, c.Clock.Round, rulebook) : [],
        });
    }
}
