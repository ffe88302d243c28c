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
        clocks = request.Target switch
        {
            null => clocks,
            [var target] => clocks.Where(c => c.Target == target),
            var targets => clocks.Where(c => targets.Contains(c.Target)),
        };
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
        var few = request.DueFrom is not null || request.DueTo is not null || request.Completed == false || request.Clock is [ClockState.Running];
        return few
            ? handovers.Where(h => clocks.Select(c => c.HandoverId).Contains(h.Id))
            : handovers.Where(h => clocks.Any(c => c.HandoverId == h.Id));
    }

    private static IQueryable<HandoverClock> InState(IQueryable<HandoverClock> clocks, IReadOnlyList<ClockState>? states, Instant now)
    {
        switch (states)
        {
            case null:
                return clocks;
            case [ClockState.Breached]:
                return clocks.Where(OpenWork.BreachedAt(now));
            case [ClockState.Running]:
                return clocks.Where(OpenWork.Uncompleted).Where(c => c.State == ClockState.Running && (c.DueAt == null || c.DueAt >= now));
        }

        // Stored as running, a clock past its due instant is breached.
        var (running, breached) = (states.Contains(ClockState.Running), states.Contains(ClockState.Breached));
        var stored = states.Where(s => s != ClockState.Running).ToList();
        return clocks.Where(c => stored.Contains(c.State)
            || (c.State == ClockState.Running && ((running && (c.DueAt == null || c.DueAt >= now)) || (breached && c.DueAt < now))));
    }
}
