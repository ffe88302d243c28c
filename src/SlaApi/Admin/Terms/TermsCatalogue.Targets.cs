using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the targets of every kind.</summary>
internal static partial class TermsCatalogue
{
    private static IEnumerable<TermsMember> Targets() =>
    [
        Shown("targets/*/kind", TargetKind),
        Choice<TargetParty>("targets/*/party"),
        Shown("targets/*/appliesTo", Condition),
        Choice<TargetPeriod>("targets/*/per"),
        Field("targets/*/amount", Number),
        Field("targets/*/atLeast", Bound) with { Optional = true },
        Field("targets/*/atMost", Bound) with { Optional = true },
        Field("targets/*/attempts", Number),
        Field("targets/*/within", Length),
        Field("targets/*/share", Share) with { Unit = new("%", "%"), Hint = new("So viele müssen rechtzeitig sein.", "This share must be on time.") },
        Field("targets/*/minCases", Cases) with
        {
            Optional = true, Unit = new("Fällen", "cases"), Hint = new("Darunter heißt es „zu wenige Fälle“.", "Below it says “too few cases”."),
        },
        Shown("targets/*/stage", Stage),
        Choice<VolumeCount>("targets/*/counts"),
        Shown("targets/*/metric", Metric),
        Choice<Moment>("targets/*/startsOn"),
        Choice<Moment>("targets/*/stopsOn"),
        Shown("targets/*/startStage", Stage),
        Shown("targets/*/stopStage", Stage),
        Choice<Priority>("targets/*/priority"),
        Choice<OnSilence>("targets/*/onSilence"),
        Choice<TargetSubject>("targets/*/subject"),
        Choice<IndicatorAggregate>("targets/*/aggregate"),
    ];
}
