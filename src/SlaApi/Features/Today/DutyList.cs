using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Features.Today;

/// <summary>What is to be done in one agreement.</summary>
public sealed record DutyList
{
    /// <summary>The id of the agreement.</summary>
    public required Guid Agreement { get; init; }

    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>IANA name of the zone of the agreement's dates.</summary>
    public required string Zone { get; init; }

    /// <summary>The instant it was computed for.</summary>
    public required Instant Now { get; init; }

    /// <summary>When the last handover or event was recorded; null before the first.</summary>
    public required Instant? LastDataAt { get; init; }

    /// <summary>A version is in force, and a whole working date has passed without any data since the last data or since the first version began.</summary>
    public required bool DataIsOld { get; init; }

    /// <summary>The most urgent first, in the order of <see cref="DutyKind"/>; none of a kind whose count is 0.</summary>
    public required IReadOnlyList<Duty> Items { get; init; }

    internal static async Task<DutyList> Of(
        SlaDbContext db, Agreement agreement, Rulebook rulebook, CurrentFacts facts, Instant now, CancellationToken ct)
    {
        var lastDataAt = await db.Handovers.Where(h => h.AgreementId == agreement.Id).OrderByDescending(h => h.LastRecordedAt)
            .Select(h => (Instant?)h.LastRecordedAt).FirstOrDefaultAsync(ct);
        return new()
        {
            Agreement = agreement.Id,
            Key = agreement.Key,
            Title = agreement.Title,
            Zone = rulebook.Reference.Zone.Id,
            Now = now,
            LastDataAt = lastDataAt,
            DataIsOld = rulebook.At(now) is { } rules
                && rules.Calendar.HasOpenDatePassed(Instant.Max(lastDataAt ?? Instant.MinValue, rulebook.Signed[0].From), now),
            Items =
            [
                .. await new LeadDuties(db, agreement.Id, rulebook, now).All(ct),
                .. VersionDuties.Of(agreement, now),
                .. TargetDuties.Of(rulebook, facts, now),
            ],
        };
    }
}

/// <summary>One thing to do.</summary>
public sealed record Duty
{
    public required DutyKind Kind { get; init; }

    /// <summary>Who must act; null where it is both, or anyone.</summary>
    public Party? Party { get; init; }

    /// <summary>How many handovers it is about; 1 for a version or a target.</summary>
    public required long Count { get; init; }

    /// <summary>The earliest instant by which something is due; null where none is agreed.</summary>
    public Instant? Until { get; init; }

    /// <summary>The local date it is about: the last due date, the notice or renewal date, the end of the target's period.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The number of the version it is about.</summary>
    public int? Version { get; init; }

    /// <summary>The number of gaps to close before the draft can be signed.</summary>
    public int? Gaps { get; init; }

    /// <summary>The target at risk, in its current own period.</summary>
    public TargetFigure? Target { get; init; }
}

/// <summary>Kinds of duties, most urgent first.</summary>
public enum DutyKind
{
    /// <summary>
    /// Handovers with a running clock due by the end of <c>On</c>, the current or next open date. The list: <c>clock=running&amp;dueTo={On}</c>.
    /// </summary>
    DueSoon,

    /// <summary>
    /// Handovers with a breached clock that is neither completed nor ended: what is late can still be done. The list:
    /// <c>clock=breached&amp;completed=false</c>.
    /// </summary>
    Overdue,

    /// <summary>Open handovers without an assignee. The list: <c>unassigned=true</c>.</summary>
    Unassigned,

    /// <summary>
    /// Contested rejections not decided yet, with the earliest instant by which the terms require a decision. The list: <c>contested=true</c>.
    /// </summary>
    Contested,

    /// <summary>A submitted version lacks the signature of the party.</summary>
    AwaitingSignature,

    /// <summary>A draft is open.</summary>
    DraftOpen,

    /// <summary>The notice date is at most 90 days away, and no successor is signed by both parties.</summary>
    NoticeDay,

    /// <summary>The renewal date is at most 90 days away, or the term ends by then or has ended, and no successor is drafted.</summary>
    RenewalDay,

    /// <summary>A target is behind in its current own period.</summary>
    TargetAtRisk,
}
