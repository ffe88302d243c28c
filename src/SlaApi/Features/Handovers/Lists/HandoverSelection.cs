using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>The handovers that the filters of a list select, without order.</summary>
internal sealed class HandoverSelection(SlaDbContext db, Rulebooks rulebooks)
{
    /// <summary>The handovers, and the rulebooks that were needed.</summary>
    public async Task<(IQueryable<Handover> Handovers, Dictionary<Guid, Rulebook> Agreements)> Of(ListHandovers request, Instant now, CancellationToken ct)
    {
        var agreements = await Agreements(request, ct);
        var handovers = HandoverFilter.Of(InPeriod(request, agreements, now), request);
        return (request.Counted is { } counted ? handovers.Counted(counted, agreements) : handovers, agreements);
    }

    /// <summary>The agreements that the filters refer to, by zone, rule or name.</summary>
    private async Task<Dictionary<Guid, Rulebook>> Agreements(ListHandovers request, CancellationToken ct)
    {
        if (request.Agreement is { } name)
        {
            var (id, rulebook) = await rulebooks.Require(name, ct);
            return new Dictionary<Guid, Rulebook> { [id] = rulebook };
        }

        var agreements = new Dictionary<Guid, Rulebook>();
        if (request is not { From: null, To: null, DueFrom: null, DueTo: null, ClosedFrom: null, ClosedTo: null, Counted: null })
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
            return HandoverFilter.OnDays(handovers, request, zone.Key).WithClock(db.HandoverClocks, request, zone.Key, now);
        }).ToList();
        if (inZones.Count == 1)
        {
            return inZones[0];
        }

        var ids = inZones.Select(handovers => handovers.Select(h => h.Id)).Aggregate((a, b) => a.Concat(b));
        return db.Handovers.Where(h => ids.Contains(h.Id));
    }
}
