using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Handovers;

/// <summary>The evidence for the clocks of a handover.</summary>
public static class HandoverClocks
{
    /// <summary>The evidence of one clock, read at <paramref name="now"/> by the same rules that judged it.</summary>
    /// <exception cref="NotFound">Events and agreement give no such clock: the handover was not judged since they changed.</exception>
    public static Evidence Evidence(Handover handover, HandoverClock clock, Rulebook rulebook, Instant now)
    {
        foreach (var one in handover.ClockCases(rulebook))
        {
            if (one.Target.Key == clock.Target && one.Round == clock.Round)
            {
                return ClockEvidence.Of(one.Facts, one.ReadAt(now), one.Time, one.Target.Within!, one.Calendar, now);
            }
        }

        throw new NotFound("clock");
    }

    /// <summary>The time that did not count for one clock.</summary>
    /// <exception cref="NotFound">Events and agreement give no such clock.</exception>
    public static IReadOnlyList<Stoppage> Stoppages(Handover handover, string target, int round, Rulebook rulebook) =>
        handover.ClockCases(rulebook).FirstOrDefault(c => c.Target.Key == target && c.Round == round)?.Stoppages ?? throw new NotFound("clock");

    /// <summary>Brings the stored clocks in line with the cases; one that stays remains the same object, so that storage sees what changed.</summary>
    internal static void Settle(Handover handover, List<HandoverClock> clocks, List<ClockCase> cases, Instant now)
    {
        var kept = clocks.Count == 0 ? [] : clocks.ToArray();
        clocks.Clear();
        foreach (var one in cases)
        {
            var clock = Array.Find(kept, c => c.Round == one.Round && c.Target == one.Target.Key);
            clock?.Read(one, now);
            clocks.Add(clock ?? new HandoverClock(handover.Id, one, now));
        }
    }
}
