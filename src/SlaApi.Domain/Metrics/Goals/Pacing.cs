using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>Volume targets against their pace: actual against what is expected by now.</summary>
public sealed record Pacing : IMetricFigure
{
    public const string Key = "pacing";

    /// <summary>One entry per target, version and own period touched, in that order.</summary>
    public required IReadOnlyList<PacingFigure> Targets { get; init; }

    internal static Metric<Pacing> Metric { get; } = new(Key, new("Stand gegenüber dem Soll", "Standing against the pace"), Of);

    bool IMetricFigure.IsEmpty => Targets.All(t => t.Actual == 0);

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) => Targets.SelectMany(t => t.Rows(metric));

    internal static Pacing Of(Slice slice, MetricContext context) => new()
    {
        Targets = [.. Volume.Plans(slice, context).SelectMany(p => PacingFigure.Of(p.Plan, p.Target, slice, context))],
    };

    /// <summary>
    /// The dates of the handovers <see cref="On"/> needs: the own periods around a date. Null where no volume target is in force on it.
    /// </summary>
    public static (LocalDate From, LocalDate To)? Reach(Rulebook rulebook, LocalDate on)
    {
        var around = VolumeCourse.Periods(rulebook, on).ToList();
        return around.Count == 0 ? null : (around.Min(a => a.From), around.Max(a => a.To));
    }

    /// <summary>
    /// The pacing of the own period of every volume target around a date, cut to the days in force but to nothing else. A past date is as at
    /// its end.
    /// </summary>
    /// <param name="handovers">Those made on the dates of <see cref="Reach"/>, as of the end of the date; others change nothing.</param>
    public static Pacing On(Rulebook rulebook, LocalDate on, Instant now, IEnumerable<HandoverFact> handovers)
    {
        var facts = handovers as IReadOnlyCollection<HandoverFact> ?? [.. handovers];
        return new()
        {
            Targets = [.. VolumeCourse.Around(rulebook, on, now, facts).SelectMany(c => PacingFigure.Of(c.Plan, c.Target, c.Slice, c.Context))],
        };
    }
}

/// <summary>
/// One volume target in one of its own periods, cut to the dates asked for and in force. Decimals are exact until rounded half-even to 6 places.
/// </summary>
public sealed record PacingFigure
{
    /// <summary>The key of the target.</summary>
    public string? Target { get; init; }

    public int Version { get; init; }

    /// <summary>First date of the cut.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date of the cut, included.</summary>
    public LocalDate To { get; init; }

    /// <summary>The agreed amount x open dates of the cut / open dates of the whole period.</summary>
    public decimal Goal { get; init; }

    /// <summary>Open dates of the cut, by the target's calendar.</summary>
    public int OpenDates { get; init; }

    /// <summary>Open dates whose last open stretch has ended.</summary>
    public int Completed { get; init; }

    /// <summary>All other open dates.</summary>
    public int Left { get; init; }

    /// <summary>Goal x completed / open dates; null without open dates.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Counted handovers so far.</summary>
    public long Actual { get; init; }

    /// <summary>Actual - expected: behind when negative.</summary>
    public decimal? Gap { get; init; }

    /// <summary>(Goal - actual) / left: what is needed on each open date left; null when none is left, negative past the goal.</summary>
    public decimal? RequiredRate { get; init; }

    public required PacingProjection Projection { get; init; }

    internal IEnumerable<MetricRow> Rows(string metric) =>
        MetricRow.Parts(
            $"{metric}.{From:uuuu-MM-dd}",
            Basis.Goal,
            ("goal", (double)Goal),
            ("openDates", OpenDates),
            ("completed", Completed),
            ("left", Left),
            ("expected", (double?)Expected),
            ("actual", Actual),
            ("gap", (double?)Gap),
            ("requiredRate", (double?)RequiredRate),
            ("projection.low", (double?)Projection.Low),
            ("projection.high", (double?)Projection.High))
        .Select(row => row.For(Target, Version));

    internal static IEnumerable<PacingFigure> Of(GoalPlan plan, VolumeTarget target, Slice slice, MetricContext context)
    {
        var counted = Count(plan, target, slice, context.Now);
        return plan.Parts.Select((part, index) => Of(plan, part, target, counted[index], context));
    }

    private static PacingFigure Of(GoalPlan plan, GoalPart part, VolumeTarget target, (long Actual, long Open) counted, MetricContext context)
    {
        var (actual, open) = counted;
        var completed = part.Completed(plan.Calendar, context.Now);
        var left = part.OpenDates - completed;
        var expected = part.Expected(completed);
        var high = target.Counts == VolumeCount.Accepted ? actual + open : actual;
        decimal? Projected(long count) => completed == 0 ? null : (count * Fraction.Of(part.OpenDates, completed)).Rounded();

        return new()
        {
            Target = target.Key,
            Version = plan.Rules.Version,
            From = part.From,
            To = part.To,
            Goal = part.Goal.Rounded(),
            OpenDates = part.OpenDates,
            Completed = completed,
            Left = left,
            Expected = expected?.Rounded(),
            Actual = actual,
            Gap = expected is { } due ? (actual - due).Rounded() : null,
            RequiredRate = left == 0 ? null : ((part.Goal - actual) / left).Rounded(),
            Projection = new() { Low = Projected(actual), High = Projected(high) },
        };
    }

    private static (long Actual, long Open)[] Count(GoalPlan plan, VolumeTarget target, Slice slice, Instant asOf)
    {
        var counted = new (long Actual, long Open)[plan.Parts.Count];
        foreach (var (handover, day) in slice.For(plan.Rules).Cohort)
        {
            if (plan.PartOf(day) is >= 0 and var part && handover.HandedOverAt < asOf && Volume.Concerns(target, plan.Rules.Version, handover))
            {
                var counts = Volume.Counts(target, handover);
                counted[part].Actual += counts ? 1 : 0;
                counted[part].Open += !counts && handover.State == HandoverState.Open ? 1 : 0;
            }
        }

        return counted;
    }
}

/// <summary>What the period ends with at the current rate.</summary>
public sealed record PacingProjection
{
    /// <summary>Actual / elapsed share of the open dates; null before the first is completed.</summary>
    public decimal? Low { get; init; }

    /// <summary>
    /// The same with the open handovers accepted, for a target that counts accepted ones; else the low one. Each lead counts once: one that was
    /// accepted, reopened and is open again is in the actual only.
    /// </summary>
    public decimal? High { get; init; }
}
