using SlaApi.Admin.Components;
using SlaApi.Domain.Clock;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>What a list says of a lead, on the page and in a file: people by name only where that is agreed.</summary>
internal sealed class LeadRow(HandoverDetails handover, AgreementBook book, Language t)
{
    public HandoverDetails Handover => handover;

    public AgreementBook Book => book;

    /// <summary>The last round of each clock.</summary>
    public IReadOnlyList<ClockDetails> Clocks { get; } = [.. handover.Clocks.GroupBy(c => c.Target).Select(rounds => rounds.MaxBy(c => c.Round)!)];

    public string Stage => book.ShortStage(handover.Version, handover.Stage);

    /// <summary>Null where nobody is; without a name where names are not agreed.</summary>
    public string? Assignee =>
        string.IsNullOrEmpty(handover.Assignee) ? null : book.NamesPeople(handover.Version) ? handover.Assignee : t["zugeteilt", "assigned"];

    public string State => t[Look.Of(handover.State).Word];

    /// <summary>Of its rejection.</summary>
    public string? Reason => handover.RejectionReason is { } reason ? book.Reason(handover.Version, reason) : null;

    /// <summary>What is due next, else what was done too late, the latest of it.</summary>
    public ClockDetails? Due { get; } = handover.DueAt is { } due
        ? handover.Clocks.FirstOrDefault(c => c.DueAt == due && c.CompletedAt is null && c.State is ClockState.Running or ClockState.Breached)
        : handover.Clocks.Where(c => c is { State: ClockState.Breached, DueAt: not null }).MaxBy(c => c.DueAt);

    public LocalDateTime? DueAt => Due?.DueAt is { } at ? Local(Due, at) : null;

    /// <summary>Null where it is in time.</summary>
    public string? Late => Due is not { State: ClockState.Breached } late ? null
        : late.CompletedAt is { } at ? t[$"überschritten, erledigt {t.Moment(Local(late, at))}", $"breached, done {t.Moment(Local(late, at))}"]
        : t["überschritten, noch offen", "breached, still open"];

    public LocalDateTime HandedOverAt => handover.HandedOverAt.InZone(book.Zone).LocalDateTime;

    public LocalDateTime UpdatedAt => handover.UpdatedAt.InZone(book.Zone).LocalDateTime;

    /// <summary>All clocks in one line: <c>Erstkontakt: überschritten</c>.</summary>
    public string ClockWords => handover.Observed && Clocks.Count == 0 ? t["nur gemessen", "measured only"]
        : string.Join("; ", Clocks.Select(c => $"{book.Target(c.Version, c.Target)}: {t[Look.Of(c.State).Word]}"));

    private LocalDateTime Local(ClockDetails clock, Instant at) => at.InZone(book.ZoneOf(clock.Version, clock.Target)).LocalDateTime;
}
