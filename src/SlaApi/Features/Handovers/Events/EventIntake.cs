using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>Identifies a handover: by its id, or by agreement and external id.</summary>
internal sealed record HandoverName(Guid? Id, string? Agreement, string? ExternalId);

/// <summary>One event as submitted, with its handover.</summary>
internal sealed record SubmittedEvent(HandoverName Handover, EventContent Content);

/// <summary>
/// Records validated events, one or thousands, inside one write, applied in the order in which they occurred. Each is recorded or refused
/// independently; every handover is judged once.
/// </summary>
internal sealed class EventIntake(SlaDbContext db, Rulebooks rulebooks, Ids ids, IClock clock)
{
    public async Task<IReadOnlyList<Outcome<EventDetails>>> Record(IReadOnlyList<SubmittedEvent> items, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var handovers = await Load(items, ct);
        var outcomes = new Outcome<EventDetails>[items.Count];
        var changed = new HashSet<Handover>();
        foreach (var (index, item) in items.Index().OrderBy(i => i.Item.Content.OccurredAt))
        {
            if (!handovers.TryGetValue(item.Handover, out var handover))
            {
                outcomes[index] = new(null, Change.None, new NotFound("handover"));
                continue;
            }

            try
            {
                var outcome = handover.Record(item.Content, ids.Next(), now);
                outcomes[index] = outcome.Select(EventDetails.From);
                if (outcome.Created)
                {
                    changed.Add(handover);
                }
            }
            catch (Refusal refused)
            {
                outcomes[index] = new(null, Change.None, refused);
            }
        }

        foreach (var handover in changed)
        {
            handover.Judge(await rulebooks.Of(handover.AgreementId, ct), now);
        }

        await db.SaveChangesAsync(ct);
        return outcomes;
    }

    private async Task<Dictionary<HandoverName, Handover>> Load(IReadOnlyList<SubmittedEvent> items, CancellationToken ct)
    {
        var found = new Dictionary<HandoverName, Handover>();
        var byId = items.Select(i => i.Handover.Id).OfType<Guid>().Distinct().ToList();
        foreach (var handover in byId.Count == 0 ? [] : await db.Handovers.Whole(byId, ct))
        {
            found[new HandoverName(handover.Id, null, null)] = handover;
        }

        foreach (var group in items.Select(i => i.Handover).Where(h => h.Id is null).Distinct().GroupBy(h => h.Agreement!))
        {
            if (await db.Agreements.IgnoreAutoIncludes().Named(group.Key).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is not { } agreement)
            {
                continue;
            }

            var externalIds = group.Select(h => h.ExternalId!).ToList();
            foreach (var handover in await db.Handovers.Named(agreement, externalIds, ct))
            {
                found[new HandoverName(null, group.Key, handover.ExternalId)] = handover;
            }
        }

        return found;
    }
}
