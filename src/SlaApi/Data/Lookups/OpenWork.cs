using System.Linq.Expressions;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Data;

/// <summary>The conditions of open work, shared by figures and the lists they link to.</summary>
internal static class OpenWork
{
    /// <summary>Open and without assignee.</summary>
    public static Expression<Func<Handover, bool>> Unassigned { get; } =
        h => h.State == HandoverState.Open && (h.Assignee == null || h.Assignee == "");

    /// <summary>The states of handovers that were accepted, whatever happened afterwards.</summary>
    public static IReadOnlyList<HandoverState> Accepted { get; } = [HandoverState.Accepted, HandoverState.Won, HandoverState.Lost];

    /// <summary>Rejected, with a contested rejection that is not decided yet.</summary>
    public static Expression<Func<Handover, bool>> Contested { get; } =
        h => h.State == HandoverState.Rejected && h.Contested;

    /// <summary>Neither completed nor ended otherwise; covered by a partial index.</summary>
    public static Expression<Func<HandoverClock, bool>> Uncompleted { get; } = c => c.CompletedAt == null && c.EndedAt == null;

    /// <summary>Breached at the given instant, including running clocks past their due instant.</summary>
    public static Expression<Func<HandoverClock, bool>> BreachedAt(Instant now) =>
        c => c.State == ClockState.Breached || (c.State == ClockState.Running && c.DueAt < now);
}
