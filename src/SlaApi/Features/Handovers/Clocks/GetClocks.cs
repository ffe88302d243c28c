using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>The clocks of a handover, each with its evidence, line by line.</summary>
public sealed record GetClocks(Guid Handover) : IRequest<ClockEvidenceList>;

/// <summary>Clocks with their evidence, by round and start.</summary>
public sealed record ClockEvidenceList(IReadOnlyList<ClockWithEvidence> Items);

/// <summary>One clock with its evidence.</summary>
/// <param name="Target">The key of the target.</param>
/// <param name="Version">The version it started under.</param>
/// <param name="Round">From 1.</param>
/// <param name="State">Its state now.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DueAt">When it is due; null while an unended pause leaves it open.</param>
/// <param name="CompletedAt">When it was stopped.</param>
/// <param name="EndedAt">When something that is not its stop ended it: the end of the handover, or its next round.</param>
/// <param name="BySilence">Stopped by the silence of the other party.</param>
/// <param name="OpenSecondsConsumed">Counted seconds from start to now, stop or end; whole, rounded down.</param>
/// <param name="OpenSecondsRemaining">Counted seconds left to the due instant; never negative.</param>
/// <param name="Segments">The time from the start, divided into segments.</param>
/// <param name="Because">One sentence that explains the due instant.</param>
public sealed record ClockWithEvidence(
    string Target, int Version, int Round, ClockState State, Instant StartedAt, Instant? DueAt, Instant? CompletedAt, Instant? EndedAt,
    bool BySilence, long OpenSecondsConsumed, long OpenSecondsRemaining, IReadOnlyList<Segment> Segments, Text Because);

internal sealed class GetClocksHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock) : IRequestHandler<GetClocks, ClockEvidenceList>
{
    public async Task<ClockEvidenceList> Handle(GetClocks request, CancellationToken ct)
    {
        var handover = await db.Handovers.AsNoTracking().Include(h => h.Events).Include(h => h.Clocks).AsSplitQuery()
            .SingleOrDefaultAsync(h => h.Id == request.Handover, ct) ?? throw new NotFound("handover");
        var rulebook = await rulebooks.Of(handover.AgreementId, ct);
        var now = clock.GetCurrentInstant();
        handover.Judge(rulebook, now);
        return new ClockEvidenceList(
        [
            .. handover.Clocks.OrderBy(c => c.Round).ThenBy(c => c.StartedAt)
                .Select(c => With(c, HandoverClocks.Evidence(handover, c, rulebook, now), now)),
        ]);
    }

    private static ClockWithEvidence With(HandoverClock c, Evidence evidence, Instant now) => new(
        c.Target, c.Version, c.Round, c.StateAt(now), c.StartedAt, c.DueAt, c.CompletedAt, c.EndedAt, c.BySilence,
        evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining, evidence.Segments, evidence.Because);
}
