using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>The targets of a period: every one of each version in force in it, and those with a clock due in it.</summary>
internal static class TargetFigures
{
    public static IReadOnlyList<TargetFigure> Of(Slice slice, MetricContext context) => [.. Touched(slice, context).Select(t => Figure(t, slice, context))];

    public static IEnumerable<TouchedTarget> Touched(Slice slice, MetricContext context) =>
        from rules in context.Signed
        from target in rules.Targets
        let due = slice.ClocksByTarget[new TargetKey(target.Key ?? "", rules.Version)]
        let dates = Dates(rules, slice, due)
        where dates is not null
        select new TouchedTarget(rules, target, dates.Value.From, dates.Value.To, due);

    /// <summary>From the first date in force or with a clock due to the last one.</summary>
    private static (LocalDate From, LocalDate To)? Dates(Rules rules, Slice slice, IEnumerable<Dated<ClockFact>> due)
    {
        var dates = MetricContext.InForceIn(rules, slice.From, slice.To);
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var (_, day) in due)
        {
            (first, last) = (Math.Min(first, day), Math.Max(last, day));
        }

        if (first > last)
        {
            return dates;
        }

        var (from, to) = (DayNumber.Date(first), DayNumber.Date(last));
        return dates is var (begin, end) ? (LocalDate.Min(from, begin), LocalDate.Max(to, end)) : (from, to);
    }

    private static TargetFigure Figure(TouchedTarget touched, Slice slice, MetricContext context)
    {
        var (rules, target, from, to, due) = touched;
        var figure = new TargetFigure
        {
            Key = target.Key,
            Version = rules.Version,
            Kind = KindOf(target),
            Party = target.Party,
            From = from,
            To = to,
            Status = TargetStatus.NoData,
            Periods = [],
        };
        return target switch
        {
            VolumeTarget volume => GoalStatus.OfVolume(figure, rules, volume, slice, context),
            AmountTarget amount => GoalStatus.OfAmount(figure, rules, amount, slice, context),
            ResponseTarget response => ShareStatus.OfClocks(figure, rules, response, response.Share, due, context),
            CadenceTarget cadence => ShareStatus.OfClocks(figure, rules, cadence, cadence.Share, due, context),
            RatioTarget ratio => ShareStatus.OfRatio(figure, rules, ratio, slice, context),
            _ => figure,
        };
    }

    private static string KindOf(Target target) => target switch
    {
        VolumeTarget => "volume",
        AmountTarget => "amount",
        ResponseTarget => "response",
        CadenceTarget => "cadence",
        RatioTarget => "ratio",
        _ => "indicator",
    };
}

/// <summary>One target as one version states it, the dates it is about, and its clocks due.</summary>
/// <param name="From">First date in force or with a clock due.</param>
/// <param name="To">Last one.</param>
internal sealed record TouchedTarget(Rules Rules, Target Target, LocalDate From, LocalDate To, IEnumerable<Dated<ClockFact>> Due);
