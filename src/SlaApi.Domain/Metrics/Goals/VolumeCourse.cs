using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>One volume target in its own period around a date: its plan and what was handed over.</summary>
internal sealed record VolumeCourse(GoalPlan Plan, VolumeTarget Target, Slice Slice, MetricContext Context)
{
    /// <summary>Of every volume target in force on a date; a past date is as at its end.</summary>
    public static IEnumerable<VolumeCourse> Around(Rulebook rulebook, LocalDate date, Instant now, IReadOnlyCollection<HandoverFact> handovers)
    {
        foreach (var (rules, target, from, to) in Periods(rulebook, date))
        {
            var context = new MetricContext(rulebook, from, to, Instant.Min(now, date.EndIn(rules.Zone)));
            yield return new(GoalPlan.Of(rules, target, target.Amount, from, to), target, Slice.Of(context, from, to, handovers, []), context);
        }
    }

    /// <summary>The own periods, cut to the days in force but to nothing else.</summary>
    public static IEnumerable<(Rules Rules, VolumeTarget Target, LocalDate From, LocalDate To)> Periods(Rulebook rulebook, LocalDate date) =>
        from rules in rulebook.Signed
        where MetricContext.InForceIn(rules, date, date) is not null
        from target in rules.Targets.OfType<VolumeTarget>()
        where target.Per is not null
        from whole in OwnPeriods.Touching(target.Per!.Value, rules.Terms, date, date)
        let cut = MetricContext.InForceIn(rules, whole.From, whole.To)!.Value
        select (rules, target, cut.From, cut.To);
}
