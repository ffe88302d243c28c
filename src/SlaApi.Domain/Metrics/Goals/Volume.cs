using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>Which handovers a volume target counts.</summary>
internal static class Volume
{
    /// <summary>The plans of all volume targets in force in the slice, by begin of the version, then as the terms list them.</summary>
    public static IEnumerable<(GoalPlan Plan, VolumeTarget Target)> Plans(Slice slice, MetricContext context) =>
        from rules in context.InForce
        where MetricContext.InForceIn(rules, slice.From, slice.To) is not null
        from target in rules.Targets.OfType<VolumeTarget>()
        select (GoalPlan.Of(rules, target, target.Amount, slice.From, slice.To), target);

    /// <summary>Of the target's version and stage, within its criterion, and qualified where the target wants that.</summary>
    public static bool Concerns(VolumeTarget target, int version, HandoverFact handover) =>
        handover.Version == version
        && handover.Stage == target.Stage
        && (target.OnlyQualified != true || handover.Qualifies)
        && handover.FallsUnder(target.Key, version);

    /// <summary>For <c>counts: accepted</c> ever accepted or ever disqualified: as defined, but without need. Else every one.</summary>
    public static bool Counts(VolumeTarget target, HandoverFact handover) => target.Counts != VolumeCount.Accepted || IsAccepted(handover);

    private static bool IsAccepted(HandoverFact handover) =>
        handover.EverAccepted || handover.EverDisqualified
        || handover.State is HandoverState.Accepted or HandoverState.Won or HandoverState.Lost or HandoverState.Disqualified;

    /// <summary>The counted handovers of each part.</summary>
    public static long[] PerPart(GoalPlan plan, VolumeTarget target, Slice slice)
    {
        var counted = new long[plan.Parts.Count];
        foreach (var (handover, day) in slice.For(plan.Rules).Cohort)
        {
            if (Concerns(target, plan.Rules.Version, handover) && Counts(target, handover) && plan.PartOf(day) is >= 0 and var part)
            {
                counted[part]++;
            }
        }

        return counted;
    }
}
