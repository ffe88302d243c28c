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

    /// <summary>Revenue by close date, in the target's currency; in all currencies at the agreed rates where it is the reporting currency.</summary>
    public static TargetFigure OfAmount(TargetFigure figure, Rules rules, AmountTarget target, Slice slice, MetricContext context)
    {
        if (target is not { Metric: Revenue.Key, AtLeast: { } atLeast })
        {
            return figure;
        }

        var plan = GoalPlan.Of(rules, target, atLeast.AmountMinor, slice.From, slice.To);
        var sums = plan.Parts.Select(_ => new MoneyByCurrency()).ToList();
        foreach (var (handover, day) in slice.Closed)
        {
            if (handover is { ClosedAsWon: true, Version: not null, Amount: { } amount }
                && handover.FallsUnder(target.Key, rules.Version) && plan.PartOf(day) is >= 0 and var part)
            {
                sums[part].Add(amount);
            }
        }

        var currency = context.Reference.Terms.Currency;
        return Judged(figure with { Currency = atLeast.Currency }, plan, [.. sums.Select(p => p.In(atLeast.Currency, currency))], context);
    }

    private static TargetFigure Judged(TargetFigure figure, GoalPlan plan, IReadOnlyList<Fraction?> actuals, MetricContext context)
    {
        var parts = plan.Parts.Zip(actuals, (part, actual) => new PartStatus(part, actual, plan, context)).ToList();
        var actual = Sum(parts.Select(p => p.Actual));
        return figure with
        {
            Target = plan.Parts.Count == 0 ? null : plan.Total.Rounded(),
            Actual = plan.Parts.Count == 0 ? null : actual?.ToDouble(),
            Status = StatusOf(plan.Total, actual, Sum(parts.Select(p => p.Expected)), context.Today > figure.To),
            Periods = [.. parts.Select(p => p.Figure(context))],
        };
    }

    private static TargetStatus StatusOf(Fraction goal, Fraction? actual, Fraction? expected, bool over)
    {
        if (goal.IsZero || actual is null)
        {
            return TargetStatus.NoData;
        }

        return over
            ? actual >= goal ? TargetStatus.Met : TargetStatus.Missed
            : actual >= (expected ?? 0) ? TargetStatus.OnTrack : TargetStatus.AtRisk;
    }

    /// <summary>Null where one of them is not known.</summary>
    private static Fraction? Sum(IEnumerable<Fraction?> values) => values.Aggregate((Fraction?)(Fraction)0, (sum, value) => sum + value);

    private sealed class PartStatus(GoalPart part, Fraction? actual, GoalPlan plan, MetricContext context)
    {
        public Fraction? Actual => actual;
        public Fraction? Expected { get; } = part.Expected(part.Completed(plan.Calendar, context.Now)) ?? 0;

        public TargetPeriodFigure Figure(MetricContext context) => new()
        {
            From = part.From,
            To = part.To,
            Target = part.Goal.Rounded(),
            Actual = actual?.ToDouble(),
            Status = StatusOf(part.Goal, actual, Expected, context.Today > part.To),
        };
    }
}
