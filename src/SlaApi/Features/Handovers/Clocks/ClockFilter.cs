using SlaApi.Data;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>The conditions of a list on clocks: one clock of the handover fulfils all of them.</summary>
internal static class ClockFilter
{
    /// <param name="zone">Of the local days; required where the request has any.</param>
    public static IQueryable<Handover> WithClock(
        this IQueryable<Handover> handovers, IQueryable<HandoverClock> clocks, ListHandovers request, DateTimeZone? zone, Instant now)
    {
        if (request is { Clock: null, Target: null, DueFrom: null, DueTo: null, Completed: null })
        {
            return handovers;
        }

        clocks = InState(clocks, request.Clock, now);
        clocks = request.Target is { } target ? clocks.Where(c => c.Target == target) : clocks;
        clocks = request.Completed switch
        {
            true => clocks.Where(c => c.CompletedAt != null),
            false => clocks.Where(OpenWork.Uncompleted),
            null => clocks,
        };
        if (request.DueFrom is { } from)
        {
            var begin = from.StartIn(zone!);
            clocks = clocks.Where(c => c.DueAt >= begin);
        }

        if (request.DueTo is { } to)
        {
            var end = to.EndIn(zone!);
            clocks = clocks.Where(c => c.DueAt < end);
        }

        // Few clocks are due on some days, or still open: their own indexes lead to the handovers. Other clocks are many, so the
        // newest handovers are scanned until the page is full.
        var few = request.DueFrom is not null || request.DueTo is not null || request.Completed == false || request.Clock == ClockState.Running;
        return few
            ? handovers.Where(h => clocks.Select(c => c.HandoverId).Contains(h.Id))
            : handovers.Where(h => clocks.Any(c => c.HandoverId == h.Id));
    }

    private static IQueryable<HandoverClock> InState(IQueryable<HandoverClock> clocks, ClockState? state, Instant now) => state switch
    {
        null => clocks,
        ClockState.Breached => clocks.Where(OpenWork.BreachedAt(now)),
        ClockState.Running => clocks.Where(OpenWork.Uncompleted).Where(c => c.State == ClockState.Running && (c.DueAt == null || c.DueAt >= now)),
        { } other => clocks.Where(c => c.State == other),
    };
}
