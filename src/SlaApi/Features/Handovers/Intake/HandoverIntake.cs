using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Features.Handovers;

/// <summary>How to treat a handover that is already known with other content.</summary>
public enum OnExisting
{
    /// <summary>409 <c>external-id-conflict</c>.</summary>
    Refuse,

    /// <summary>It stays as it is.</summary>
    Skip,

    /// <summary>Its descriptive members get the values that are given; what is not given stays.</summary>
    Update,
}

/// <summary>A handover with the rules it was judged by, and when.</summary>
internal sealed record JudgedHandover(Handover Handover, Rulebook Rulebook, Instant Now);

/// <summary>
/// Records validated handovers, one or thousands, inside one write: three look-ups and one save for all of them, linear in their number. Each
/// is recorded or refused independently: a refused one does not affect the others.
/// </summary>
internal sealed class HandoverIntake(SlaDbContext db, Rulebooks rulebooks, AuditTrail audit, Ids ids, IClock clock)
{
    public async Task<IReadOnlyList<Outcome<JudgedHandover>>> Record(IReadOnlyList<RecordHandover> items, OnExisting onExisting, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var outcomes = new Outcome<JudgedHandover>[items.Count];
        var agreements = await Agreements(items.Select(i => i.Agreement).Distinct(), ct);
        foreach (var group in items.Index().GroupBy(i => agreements[i.Item.Agreement]))
        {
            var submitted = group.ToList();
            if (group.Key is not var (agreement, rulebook))
            {
                submitted.ForEach(i => outcomes[i.Index] = new(null, Change.None, new NotFound("agreement", "agreement")));
                continue;
            }

            var known = await Known(agreement, submitted.ConvertAll(i => i.Item.ExternalId), ct);
            var rounds = await Rounds(agreement, submitted.ConvertAll(i => i.Item.LeadId ?? i.Item.ExternalId), ct);
            var changes = new List<TermsChange>();
            foreach (var (index, item) in submitted)
            {
                outcomes[index] = Take(item, agreement, rulebook, known, rounds, onExisting, now, changes);
            }

            if (changes.Count > 0)
            {
                await audit.Record(new ImportHandovers(), agreement, null, changes, now, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return outcomes;
    }

    private Outcome<JudgedHandover> Take(
        RecordHandover item, Guid agreement, Rulebook rulebook, Dictionary<string, Handover> known, Dictionary<string, List<Handover>> rounds,
        OnExisting onExisting, Instant now, List<TermsChange> changes)
    {
        var content = ContentOf(item, rulebook);
        var fingerprint = Fingerprint.Of(content);
        if (known.TryGetValue(item.ExternalId, out var existing))
        {
            if (onExisting == OnExisting.Skip || (onExisting == OnExisting.Refuse && IsRepeat(existing, fingerprint)))
            {
                return new(new(existing, rulebook, now), Change.None);
            }

            if (onExisting == OnExisting.Refuse || !HasSameCore(existing, item))
            {
                return new(null, Change.None, new Refusal(
                    "external-id-conflict",
                    $"Unter {item.ExternalId} ist eine Übergabe mit anderem Inhalt gespeichert.",
                    $"A handover with other content is stored under {item.ExternalId}."));
            }

            return new(new(existing, rulebook, now), Update(existing, content, rulebook, now, changes));
        }

        var lead = content.LeadId ?? content.ExternalId;
        var ofLead = rounds.TryGetValue(lead, out var earlier) ? earlier : rounds[lead] = [];
        var handover = new Handover(ids.Next(), agreement, content, ofLead.Count + 1, fingerprint, now);
        ofLead.Add(handover);
        Handover.NumberRounds(ofLead);
        handover.Judge(rulebook, now);
        db.Handovers.Add(handover);
        known[content.ExternalId] = handover;
        return new(new(handover, rulebook, now), Change.Created);
    }

    /// <summary>The same as first submitted, or as stored by now.</summary>
    private static bool IsRepeat(Handover existing, string fingerprint) =>
        existing.Fingerprint == fingerprint || Fingerprint.Of(new HandoverContent(existing.Description)
        {
            ExternalId = existing.ExternalId,
            LeadId = existing.LeadId,
            Stage = existing.Stage,
            HandedOverAt = existing.HandedOverAt,
            Priority = existing.Priority,
        }) == fingerprint;

    /// <summary>Whether the members that an update cannot change are as first submitted, or not given.</summary>
    private static bool HasSameCore(Handover existing, RecordHandover item) =>
        existing.Stage == item.Stage && existing.HandedOverAt == item.HandedOverAt && existing.Priority == (item.Priority ?? existing.Priority)
        && existing.LeadId == (item.LeadId ?? existing.LeadId);

    /// <summary>The agreements by the names in the request: one may be named by id and by key.</summary>
    private async Task<Dictionary<string, (Guid Agreement, Rulebook Rulebook)?>> Agreements(IEnumerable<string> names, CancellationToken ct)
    {
        var agreements = new Dictionary<string, (Guid, Rulebook)?>();
        foreach (var name in names)
        {
            agreements[name] = await rulebooks.Find(name, ct);
        }

        return agreements;
    }

    /// <summary>A repeat of the same update finds nothing to change.</summary>
    private static Change Update(Handover handover, HandoverContent content, Rulebook rulebook, Instant now, List<TermsChange> changes)
    {
        var before = handover.Description;
        handover.Describe(before.With(content));
        var found = DescriptionAudit.Changes($"/handovers/{handover.Id}", before, handover.Description);
        if (found.Count == 0)
        {
            return Change.None;
        }

        changes.AddRange(found);
        handover.Judge(rulebook, now);
        return Change.Updated;
    }

    private async Task<Dictionary<string, Handover>> Known(Guid agreement, List<string> externalIds, CancellationToken ct) =>
        (await db.Handovers.Named(agreement, externalIds, ct)).ToDictionary(h => h.ExternalId);

    /// <summary>The handovers of the leads: a late earlier one renumbers them.</summary>
    private async Task<Dictionary<string, List<Handover>>> Rounds(Guid agreement, List<string> leads, CancellationToken ct) =>
        (await db.Handovers.Where(h => h.AgreementId == agreement && leads.Contains(h.LeadId)).ToListAsync(ct))
            .GroupBy(h => h.LeadId).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>The content to store: name and e-mail of the lead only where the rules at the handover allow it.</summary>
    private static HandoverContent ContentOf(RecordHandover item, Rulebook rulebook) =>
        new(LeadPrivacy.Allows(rulebook, item.HandedOverAt!.Value) ? item : item.WithoutContact())
        {
            ExternalId = item.ExternalId,
            LeadId = item.LeadId ?? item.ExternalId,
            Stage = item.Stage,
            HandedOverAt = item.HandedOverAt.Value,
            Priority = item.Priority,
        };
}

/// <summary>Whether the agreement allows storing name and e-mail of a lead.</summary>
internal static class LeadPrivacy
{
    public static bool Allows(Rulebook rulebook, Instant handedOverAt) => (rulebook.At(handedOverAt) ?? rulebook.Reference).Terms.Privacy?.LeadContact == true;
}
