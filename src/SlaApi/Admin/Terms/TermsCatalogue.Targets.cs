using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the targets of every kind, in the order of their fields.</summary>
internal static partial class TermsCatalogue
{
    private static IEnumerable<TermsMember> Targets() =>
    [
        Of("targets/*/kind", TargetKind),
        Choice<TargetParty>("targets/*/party"),
        Of("targets/*/metric", Metric),
        Of("targets/*/indicator", Key),
        Of("targets/*/stage", Stage),
        Of("targets/*/amount", Number),
        Choice<VolumeCount>("targets/*/counts"),
        Of("targets/*/atLeast", Bound) with { Optional = true },
        Of("targets/*/atMost", Bound) with { Optional = true },
        Choice<IndicatorAggregate>("targets/*/aggregate"),
        Choice<Moment>("targets/*/startsOn"),
        Of("targets/*/startStage", Stage) with { Optional = true },
        Choice<Moment>("targets/*/stopsOn"),
        Of("targets/*/stopStage", Stage) with { Optional = true },
        Of("targets/*/attempts", Number),
        Of("targets/*/within", Length),
        Of("targets/*/share", Share) with { Unit = PercentSign, Hint = new("So viele müssen rechtzeitig sein.", "This share must be on time.") },
        Choice<TargetPeriod>("targets/*/per"),
        Of("targets/*/minCases", Cases) with
        {
            Optional = true, Unit = new("Fällen", "cases"), Hint = new("Darunter heißt es „zu wenige Fälle“.", "Below it says “too few cases”."),
        },
        Of("targets/*/calendar", ValueKind.Calendar) with { Optional = true },
        Choice<Priority>("targets/*/priority") with { Optional = true },
        Of("targets/*/onlyQualified", Flag) with { Optional = true },
        Choice<OnSilence>("targets/*/onSilence") with { Optional = true, OnlyWhereSet = true },
        Choice<TargetSubject>("targets/*/subject") with { Optional = true, OnlyWhereSet = true },
        Of("targets/*/key", Key) with
        {
            Optional = true,
            Hint = new(
                "Unter diesem Namen wird das Ziel über die Versionen verfolgt. Leer: wird gebildet.",
                "The target is followed across versions by this name. Empty: one is made."),
        },
        Of("targets/*/appliesTo", Condition),
    ];
}
