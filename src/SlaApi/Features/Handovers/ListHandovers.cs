using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Http;

namespace SlaApi.Features.Handovers;

/// <summary>Lists handovers with their clocks, newest first.</summary>
public sealed record ListHandovers : ListRequest, IRequest<Page<HandoverDetails>>
{
    /// <summary>Id or key of the agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>The state of the handover.</summary>
    public HandoverState? State { get; init; }

    /// <summary>Any of its clocks is in this state now. With <c>target</c>, <c>dueFrom</c>, <c>dueTo</c> and <c>completed</c> it is
    /// one clock that fulfils all.</summary>
    public ClockState? Clock { get; init; }

    /// <summary>It has a clock of the target with this key.</summary>
    public string? Target { get; init; }

    /// <summary>It has a clock due on this local day or later, in the zone of its agreement.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>It has a clock due on this local day or earlier.</summary>
    public LocalDate? DueTo { get; init; }

    /// <summary><c>true</c>: that clock is completed. <c>false</c>: it is neither completed nor ended otherwise.</summary>
    public bool? Completed { get; init; }

    /// <summary><c>true</c>: open and without assignee. <c>false</c>: with an assignee.</summary>
    public bool? Unassigned { get; init; }

    /// <summary><c>true</c>: rejected, and the rejection is contested and not decided yet. <c>false</c>: every other one.</summary>
    public bool? Contested { get; init; }

    /// <summary><c>true</c>: accepted, also by silence, regardless of later events: accepted, won or lost. <c>false</c>: every other one.</summary>
    public bool? Accepted { get; init; }

    public string? Source { get; init; }
    public string? Assignee { get; init; }

    /// <summary>First local day of the handover, in the zone of its agreement.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last local day of the handover, included.</summary>
    public LocalDate? To { get; init; }

    public string? ExternalId { get; init; }
    public string? LeadId { get; init; }
}

internal sealed class ListHandoversHandler(SlaDbContext db, Rulebooks rulebooks, IClock clock) : IRequestHandler<ListHandovers, Page<HandoverDetails>>
{
    public async Task<Page<HandoverDetails>> Handle(ListHandovers request, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var agreements = await Agreements(request, ct);
        var found = await Filter(InPeriod(request, agreements, now), request)
            .OrderByDescending(h => h.Id).Take(request.Size + 1).Include(h => h.Clocks).AsNoTracking().AsSplitQuery().ToListAsync(ct);

        var details = new List<HandoverDetails>(found.Count);
        foreach (var handover in found)
        {
            var rulebook = agreements.GetValueOrDefault(handover.AgreementId) ?? await rulebooks.Of(handover.AgreementId, ct);
            agreements[handover.AgreementId] = rulebook;
            details.Add(HandoverDetails.From(handover, rulebook, now));
        }

        return Paging.Of(details, request.Size, h => h.Id);
    }

    /// <summary>The agreements that the filters refer to, by zone or name.</summary>
    private async Task<Dictionary<Guid, Rulebook>> Agreements(ListHandovers request, CancellationToken ct)
    {
        if (request.Agreement is { } name)
        {
            var (id, rulebook) = await rulebooks.Require(name, ct);
            return new Dictionary<Guid, Rulebook> { [id] = rulebook };
        }

        var agreements = new Dictionary<Guid, Rulebook>();
        if (request.From is not null || request.To is not null || request.DueFrom is not null || request.DueTo is not null)
        {
            foreach (var id in await db.Agreements.IgnoreAutoIncludes().Select(a => a.Id).ToListAsync(ct))
            {
                agreements[id] = await rulebooks.Of(id, ct);
            }
        }

        return agreements;
    }

    /// <summary>Local days are instants only in a zone: one part per zone.</summary>
    private IQueryable<Handover> InPeriod(ListHandovers request, Dictionary<Guid, Rulebook> agreements, Instant now)
    {
        if (agreements.Count == 0)
        {
            return db.Handovers.WithClock(db.HandoverClocks, request, null, now);
        }

        var inZones = agreements.GroupBy(a => a.Value.Reference.Zone).Select(zone =>
        {
            // By one id the index gives the order, too; by a list of ids everything would be sorted first.
            var ids = zone.Select(a => a.Key).ToList();
            var handovers = ids is [var only] ? db.Handovers.Where(h => h.AgreementId == only) : db.Handovers.Where(h => ids.Contains(h.AgreementId));
            if (request.From is { } from)
            {
                var begin = from.StartIn(zone.Key);
                handovers = handovers.Where(h => h.HandedOverAt >= begin);
            }

            if (request.To is { } to)
            {
                var end = to.EndIn(zone.Key);
                handovers = handovers.Where(h => h.HandedOverAt < end);
            }

            return handovers.WithClock(db.HandoverClocks, request, zone.Key, now);
        }).ToList();
        if (inZones.Count == 1)
        {
            return inZones[0];
        }

        var ids = inZones.Select(handovers => handovers.Select(h => h.Id)).Aggregate((a, b) => a.Concat(b));
        return db.Handovers.Where(h => ids.Contains(h.Id));
    }

    private static IQueryable<Handover> Filter(IQueryable<Handover> handovers, ListHandovers request)
    {
        handovers = request.After is { } after ? handovers.Where(h => h.Id < after) : handovers;
        handovers = request.State is { } state ? handovers.Where(h => h.State == state) : handovers;
        handovers = request.Source is { } source ? handovers.Where(h => h.Description.Source == source) : handovers;
        handovers = request.Assignee is { } assignee ? handovers.Where(h => h.Assignee == assignee) : handovers;
        handovers = request.ExternalId is { } externalId ? handovers.Where(h => h.ExternalId == externalId) : handovers;
        handovers = request.LeadId is { } leadId ? handovers.Where(h => h.LeadId == leadId) : handovers;
        handovers = request.Unassigned switch
        {
            true => handovers.Where(OpenWork.Unassigned),
            false => handovers.Where(h => h.Assignee != null && h.Assignee != ""),
            null => handovers,
        };
        handovers = request.Accepted switch
        {
            true => handovers.Where(h => OpenWork.Accepted.Contains(h.State)),
            false => handovers.Where(h => !OpenWork.Accepted.Contains(h.State)),
            null => handovers,
        };
        return request.Contested switch
        {
            true => handovers.Where(OpenWork.Contested),
            false => handovers.Where(h => h.State != HandoverState.Rejected || !h.Contested),
            null => handovers,
        };
    }
}
