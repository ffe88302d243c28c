using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>The filters of a list on members of handovers.</summary>
internal static class HandoverFilter
{
    public static IQueryable<Handover> Of(IQueryable<Handover> handovers, ListHandovers request)
    {
        handovers = handovers
            .Among(h => h.Id, request.Ids)
            .Among(h => h.State, request.State)
            .Among(h => h.Stage, request.Stage)
            .AmongOrNone(h => h.Priority, request.Priority)
            .AmongOrNone(h => h.Description.Source, request.Source)
            .AmongOrNone(h => h.Description.Campaign, request.Campaign)
            .AmongOrNone(h => h.Description.Segment, request.Segment)
            .AmongOrNone(h => h.Description.Provider, request.Provider)
            .AmongOrNone(h => h.Assignee, request.Assignee)
            .Among(h => h.ExternalId, request.ExternalId)
            .Among(h => h.LeadId, request.LeadId)
            .When(request.Unassigned, OpenWork.Unassigned, h => h.Assignee != null && h.Assignee != "")
            .When(request.Accepted, h => OpenWork.Accepted.Contains(h.State), h => !OpenWork.Accepted.Contains(h.State))
            .When(request.Contested, OpenWork.Contested, h => h.State != HandoverState.Rejected || !h.Contested)
            .When(request.EverAccepted, h => h.EverAccepted || h.State == HandoverState.Disqualified,
                h => !h.EverAccepted && h.State != HandoverState.Disqualified)
            .When(request.Qualifies, h => h.Qualifies, h => !h.Qualifies);
        if (request.Closed is { } closed)
        {
            var (won, lost) = (closed.Contains(Close.Won), closed.Contains(Close.Lost));
            handovers = handovers.Where(h => h.ClosedAt != null && ((won && h.ClosedAsWon) || (lost && !h.ClosedAsWon)));
        }

        return request.UpdatedSince is { } since ? handovers.Where(h => h.UpdatedAt >= since) : handovers;
    }

    /// <summary>Handed over and closed on the local days of one zone.</summary>
    public static IQueryable<Handover> OnDays(IQueryable<Handover> handovers, ListHandovers request, DateTimeZone zone)
    {
        if (request.From?.StartIn(zone) is { } from)
        {
            handovers = handovers.Where(h => h.HandedOverAt >= from);
        }

        if (request.To?.EndIn(zone) is { } to)
        {
            handovers = handovers.Where(h => h.HandedOverAt < to);
        }

        if (request.ClosedFrom?.StartIn(zone) is { } closedFrom)
        {
            handovers = handovers.Where(h => h.ClosedAt >= closedFrom);
        }

        return request.ClosedTo?.EndIn(zone) is { } closedTo ? handovers.Where(h => h.ClosedAt < closedTo) : handovers;
    }

    /// <summary>Those that figures count, or the others; the rules are those of <c>MetricContext</c>.</summary>
    public static IQueryable<Handover> Counted(this IQueryable<Handover> handovers, bool counted, IReadOnlyDictionary<Guid, Rulebook> agreements)
    {
        var counting = handovers.Where(h => h.State != HandoverState.Withdrawn && !h.OutOfScope);
        foreach (var (id, rulebook) in agreements)
        {
            var excluding = rulebook.Signed.Where(Excludes).Select(r => (int?)r.Version).ToList();
            var observed = Excludes(rulebook.Reference);
            if (observed || excluding.Count > 0)
            {
                counting = counting.Where(h =>
                    h.AgreementId != id || h.Qualifies || (h.Version == null ? !observed : !excluding.Contains(h.Version)));
            }
        }

        return counted ? counting : handovers.Where(h => !counting.Any(c => c.Id == h.Id));
    }

    private static bool Excludes(Rules rules) => rules.Terms.Intake?.Unqualified == Unqualified.Exclude;
}
