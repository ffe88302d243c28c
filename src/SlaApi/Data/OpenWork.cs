using System.Linq.Expressions;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>What waits for somebody, said once: a figure that counts it and the list it leads to agree.</summary>
internal static class OpenWork
{
    /// <summary>Open, and nobody has it.</summary>
    public static Expression<Func<Handover, bool>> Unassigned { get; } =
        h => h.State == HandoverState.Open && (h.Assignee == null || h.Assignee == "");

    /// <summary>The states of what was accepted, whatever came after.</summary>
    public static IReadOnlyList<HandoverState> Accepted { get; } = [HandoverState.Accepted, HandoverState.Won, HandoverState.Lost];

    /// <summary>Rejected, and the rejection is contested and not decided yet.</summary>
    public static Expression<Func<Handover, bool>> Contested { get; } =
        h => h.State == HandoverState.Rejected && h.Contested && h.ContestOutcome == null;

    /// <summary>Neither completed nor ended otherwise; an index holds these alone.</summary>
    public static Expression<Func<HandoverClock, bool>> Uncompleted { get; } = c => c.CompletedAt == null && c.EndedAt == null;

    /// <summary>Breached as of now: a running clock past its due instant is, too.</summary>
    public static Expression<Func<HandoverClock, bool>> BreachedAt(Instant now) =>
        c => c.State == ClockState.Breached || (c.State == ClockState.Running && c.DueAt < now);
}
