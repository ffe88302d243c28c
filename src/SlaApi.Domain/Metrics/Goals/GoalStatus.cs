using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>The status of volume and amount targets, by exact fractions of their goal.</summary>
internal static class GoalStatus
{
    public static TargetFigure OfVolume(TargetFigure figure, Rules rules, VolumeTarget target, Slice slice, MetricContext context)
    {
        var plan = GoalPlan.Of(rules, target, target.Amount, slice.From, slice.To);
        return Judged(figure, plan, [.. Volume.PerPart(plan, target, slice).Select(count => (Fraction)count)], context);
    }

    /// <summary>Revenue by close date, in the target's currency, at the rates of the version that states the target.</summary>
    public static TargetFigure OfAmount(TargetFigure figure, Rules rules, AmountTarget target, Slice slice, MetricContext context)
    {
        if (target is not { Metric: Revenue.Key, AtLeast: { } atLeast })
        {
            return figure;
        }

        var plan = GoalPlan.Of(rules, target, atLeast.AmountMinor, slice.From, slice.To);
        var sums = plan.Parts.Select(_ => new MoneyByCurrency()).ToList();
        foreach (var (handover, day) in slice.For(rules).Closed)
        {
            if (handover is { ClosedAsWon: true, Version: not null, Amount: { } amount }
                && handover.FallsUnder(target.Key, rules.Version) && plan.PartOf(day) is >= 0 and var part)
            {
                sums[part].Add(amount);
            }
        }

        return Judged(figure with { Currency = atLeast.Currency }, plan, [.. sums.Select(p => p.In(atLeast.Currency, rules.Terms.Currency))], context);
    }

    /// <param name="actuals">Of each part; null where it is not known.</param>
    private static TargetFigure Judged(TargetFigure figure, GoalPlan plan, IReadOnlyList<Fraction?> actuals, MetricContext context)
    {
        var today = context.TodayFor(plan.Rules);
        var expected = plan.Parts.Select(p => p.Expected(p.Completed(plan.Calendar, context.Now)) ?? 0).ToList();
        var actual = Sum(actuals);
        return figure with
        {
            Target = plan.Parts.Count == 0 ? null : GoalShown(plan.Total, plan.Target),
            Actual = plan.Parts.Count == 0 ? null : ActualShown(actual, plan.Target),
            Status = StatusOf(plan.Total, actual, Sum(expected.Cast<Fraction?>())!.Value, today > figure.To),
            Periods = [.. plan.Parts.Select((part, i) => new TargetPeriodFigure
            {
                From = part.From,
                To = part.To,
                Target = GoalShown(part.Goal, plan.Target),
                Actual = ActualShown(actuals[i], plan.Target),
                Status = StatusOf(part.Goal, actuals[i], expected[i], today > part.To),
            })],
        };
    }

    private static TargetStatus StatusOf(Fraction goal, Fraction? actual, Fraction expected, bool over)
    {
        if (goal.IsZero || actual is null)
        {
            return TargetStatus.NoData;
        }

        return over
            ? actual >= goal ? TargetStatus.Met : TargetStatus.Missed
            : actual >= expected ? TargetStatus.OnTrack : TargetStatus.AtRisk;
    }

    private static decimal GoalShown(Fraction goal, Target target) => target is AmountTarget ? (decimal)goal.Whole() : goal.Rounded();

    private static double? ActualShown(Fraction? actual, Target target) => target is AmountTarget ? (double?)actual?.Whole() : actual?.ToDouble();

    /// <summary>Null where one of them is not known.</summary>
    private static Fraction? Sum(IEnumerable<Fraction?> values) => values.Aggregate((Fraction?)(Fraction)0, (sum, value) => sum + value);
}
