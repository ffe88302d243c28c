using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Today;

/// <summary>The duties from handovers of an agreement. Each kind is counted by an index of what is open.</summary>
internal sealed class LeadDuties(SlaDbContext db, Guid agreement, Rulebook rulebook, Instant now)
{
    private readonly IQueryable<Handover> _handovers = db.Handovers.AsNoTracking().Where(h => h.AgreementId == agreement);

    public async Task<IEnumerable<Duty>> All(CancellationToken ct)
    {
        Duty?[] found = [await DueSoon(ct), await Overdue(ct), await Unassigned(ct), await Contested(ct)];
        return found.OfType<Duty>();
    }

    private async Task<Duty?> DueSoon(CancellationToken ct)
    {
        var on = (rulebook.At(now) ?? rulebook.Reference).Calendar.CurrentOrNextOpenDate(now);
        var end = on.EndIn(rulebook.Reference.Zone);
        var due = db.HandoverClocks.Where(OpenWork.Uncompleted).Where(c => c.State == ClockState.Running && c.DueAt >= now && c.DueAt < end);
        return await OfClocks(DutyKind.DueSoon, due, ct) is { } duty ? duty with { On = on } : null;
    }

    private Task<Duty?> Overdue(CancellationToken ct) =>
        OfClocks(DutyKind.Overdue, db.HandoverClocks.Where(OpenWork.Uncompleted).Where(OpenWork.BreachedAt(now)), ct);

    private async Task<Duty?> OfClocks(DutyKind kind, IQueryable<HandoverClock> clocks, CancellationToken ct)
    {
        // Open clocks are few and handovers many: by a join SQLite would walk through all handovers of the agreement.
        var own = clocks.Where(c => _handovers.Any(h => h.Id == c.HandoverId));
        var targets = await own.GroupBy(c => new { c.Target, c.Version })
            .Select(g => new { g.Key.Target, g.Key.Version, Earliest = g.Min(c => c.DueAt) }).ToListAsync(ct);
        if (targets.Count == 0)
        {
            return null;
        }

        var parties = targets.Select(t => PartyOf(t.Target, t.Version)).Distinct().ToList();
        return new Duty
        {
            Kind = kind,
            Party = parties is [var only] ? only : null,
            Count = await own.Select(c => c.HandoverId).Distinct().LongCountAsync(ct),
            Until = targets.Min(t => t.Earliest),
        };
    }

    private async Task<Duty?> Unassigned(CancellationToken ct)
    {
        var count = await _handovers.Where(OpenWork.Unassigned).LongCountAsync(ct);
        return count == 0 ? null : new Duty { Kind = DutyKind.Unassigned, Party = Party.Sales, Count = count };
    }

    private async Task<Duty?> Contested(CancellationToken ct)
    {
        var contested = await _handovers.Where(OpenWork.Contested).Select(h => new
        {
            h.Version,
            At = db.HandoverEvents.Where(e => e.HandoverId == h.Id && e.Type == EventType.Contested && !e.Voided && e.OccurredAt >= h.DecidedAt)
                .OrderBy(e => e.OccurredAt).Select(e => (Instant?)e.OccurredAt).FirstOrDefault(),
        }).ToListAsync(ct);
        return contested.Count == 0 ? null : new Duty
        {
            Kind = DutyKind.Contested,
            Party = Party.Sales,
            Count = contested.Count,
            Until = contested.Min(c => c.At is { } at ? DecisionDue(c.Version, at) : null),
        };
    }

    private Instant? DecisionDue(int? version, Instant contestedAt)
    {
        var rules = rulebook.Signed.FirstOrDefault(r => r.Version == version);
        return rules?.Terms.Rejection?.DecideContestWithin is { } within ? new CountedTime(rules.Calendar, []).Deadline(contestedAt, within) : null;
    }

    private Party? PartyOf(string target, int version) =>
        rulebook.Signed.FirstOrDefault(r => r.Version == version)?.Targets.FirstOrDefault(t => t.Key == target)?.Party switch
        {
            TargetParty.Marketing => Party.Marketing,
            TargetParty.Sales => Party.Sales,
            _ => null,
        };
}
