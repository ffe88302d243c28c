using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>Which response targets apply to a handover.</summary>
internal static class TargetChoice
{
    /// <summary>
    /// Whether the target applies: it is about handovers, the handover fulfils its criterion, and of the applicable targets with equal start
    /// and stop it is one of the handover's priority, or, where there is none of that priority, one without.
    /// </summary>
    public static bool Applies(ResponseTarget target, Handover handover, Rules rules)
    {
        if (!IsAbout(target, handover))
        {
            return false;
        }

        if (target.Priority is { } priority)
        {
            return priority == handover.Priority;
        }

        if (handover.Priority is null)
        {
            return true;
        }

        foreach (var other in rules.Targets)
        {
            if (other is ResponseTarget rival && rival.Priority == handover.Priority && SameMoments(rival, target) && IsAbout(rival, handover))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAbout(ResponseTarget target, Handover handover) =>
        target is { Key: not null, StopsOn: not null, Within: not null } && target.Subject != TargetSubject.Request
        && (target.AppliesTo is null || Criteria.Holds(target.AppliesTo, handover));

    private static bool SameMoments(ResponseTarget a, ResponseTarget b) =>
        a.StartsOn == b.StartsOn && a.StopsOn == b.StopsOn && a.StartStage == b.StartStage && a.StopStage == b.StopStage;
}
