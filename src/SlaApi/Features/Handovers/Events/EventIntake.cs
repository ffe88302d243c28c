using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Features.Handovers;

/// <summary>Identifies a handover: by its id, or by agreement and external id.</summary>
internal sealed record HandoverName(Guid? Id, string? Agreement, string? ExternalId);

/// <summary>One event as submitted, with its handover.</summary>
/// <param name="Handover">The handover.</param>
/// <param name="Content">The event.</param>
/// <param name="Correction">The content a known event gets where it is another one; null: other content is refused.</param>
internal sealed record SubmittedEvent(HandoverName Handover, EventContent Content, Func<EventContent, EventContent>? Correction = null);

/// <summary>
/// Records validated events, one or thousands, inside one write, applied in the order in which they occurred. Each is recorded or refused
/// independently; every handover is judged once.
/// </summary>
internal sealed class EventIntake(SlaDbContext db, Rulebooks rulebooks, AuditTrail audit, Ids ids, IClock clock)
{
    public async Task<IReadOnlyList<Outcome<EventDetails>>> Record(IReadOnlyList<SubmittedEvent> items, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var (handovers, unknown) = await Load(items, ct);
        var outcomes = new Outcome<EventDetails>[items.Count];
        var changed = new HashSet<Handover>();
        var corrections = new List<(Guid Agreement, TermsChange Change)>();
        foreach (var (index, item) in items.Index().OrderBy(i => i.Item.Content.OccurredAt))
        {
            if (!handovers.TryGetValue(item.Handover, out var handover))
            {
                outcomes[index] = new(null, Change.None, Missing(item.Handover, unknown));
                continue;
            }

            try
            {
                var outcome = Take(handover, item, now, corrections);
                outcomes[index] = outcome.Select(EventDetails.From);
                if (outcome.Change != Change.None)
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

        foreach (var agreement in corrections.GroupBy(c => c.Agreement, c => c.Change))
        {
            await audit.Record(new ImportEvents(), agreement.Key, null, [.. agreement], now, ct);
        }

        await db.SaveChangesAsync(ct);
        return outcomes;
    }

    private Outcome<HandoverEvent> Take(Handover handover, SubmittedEvent item, Instant now, List<(Guid Agreement, TermsChange Change)> corrections)
    {
        if (item.Correction is not { } correction || handover.Find(item.Content) is not { } known)
        {
            return handover.Record(item.Content, ids.Next(), now);
        }

        var before = known.Content;
        var outcome = handover.Correct(known, correction(before), now);
        corrections.AddRange(DescriptionAudit.Changes($"/handovers/{handover.Id}/events/{known.Id}", before, known.Content)
            .Select(c => (handover.AgreementId, c)));
        return outcome;
    }

    private static NotFound Missing(HandoverName name, HashSet<string> unknown) =>
        name.Agreement is not { } agreement ? new NotFound("handover")
        : unknown.Contains(agreement) ? new NotFound("agreement", "agreement")
        : new NotFound("handover", "externalId");

    /// <returns>The handovers that exist, and the agreements that do not.</returns>
    private async Task<(Dictionary<HandoverName, Handover> Found, HashSet<string> Unknown)> Load(IReadOnlyList<SubmittedEvent> items, CancellationToken ct)
    {
        var (found, unknown) = (new Dictionary<HandoverName, Handover>(), new HashSet<string>());
        var byId = items.Select(i => i.Handover.Id).OfType<Guid>().Distinct().ToList();
        foreach (var handover in byId.Count == 0 ? [] : await db.Handovers.Whole(byId, ct))
        {
            found[new HandoverName(handover.Id, null, null)] = handover;
        }

        foreach (var group in items.Select(i => i.Handover).Where(h => h.Id is null).Distinct().GroupBy(h => h.Agreement!))
        {
            if (await db.Agreements.IgnoreAutoIncludes().Named(group.Key).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is not { } agreement)
            {
                unknown.Add(group.Key);
                continue;
            }

            var externalIds = group.Select(h => h.ExternalId!).ToList();
            foreach (var handover in await db.Handovers.Named(agreement, externalIds, ct))
            {
                found[new HandoverName(null, group.Key, handover.ExternalId)] = handover;
            }
        }

        return (found, unknown);
    }
}
