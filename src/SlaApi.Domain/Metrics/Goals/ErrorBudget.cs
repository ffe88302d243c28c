using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>How many cases of each share target may still be late. There is no overall figure.</summary>
public sealed record ErrorBudget : IMetricFigure
{
    public const string Key = "errorBudget";

    /// <summary>One entry per target with a share of clocks and version in force in the period or with a clock due in it.</summary>
    public required IReadOnlyList<ErrorBudgetFigure> Targets { get; init; }

    internal static Metric<ErrorBudget> Metric { get; } = new(Key, new("Zulässige Verspätungen", "Late cases allowed"), Of);

    bool IMetricFigure.IsEmpty => Targets.All(t => t.ExpectedCases == 0);

    IEnumerable<MetricRow> IMetricFigure.Rows(string metric) => Targets.SelectMany(t => t.Rows(metric));

    /// <summary>The due dates its figures of a period are about: whole own periods around the first and the last date.</summary>
    internal static (LocalDate From, LocalDate To) Reach(Rulebook rulebook, LocalDate first, LocalDate last)
    {
        var whole = (
            from rules in rulebook.Signed
            from target in rules.Targets
            where target is ResponseTarget or CadenceTarget && target.Per is not null
            from day in new[] { first, last }
            from period in OwnPeriods.Touching(target.Per!.Value, rules.Terms, day, day)
            select period).ToList();
        return (whole.Select(p => p.From).Append(first).Min(), whole.Select(p => p.To).Append(last).Max());
    }

    internal static ErrorBudget Of(Slice slice, MetricContext context) => new()
    {
        Targets =
        [
            .. from touched in TargetFigures.Touched(slice, context)
               let share = touched.Target switch { ResponseTarget response => response.Share, CadenceTarget cadence => cadence.Share, _ => null }
               where share is not null
               select ErrorBudgetFigure.Of(touched, share.Value, slice, context),
        ],
    };
}

/// <summary>
/// One target in its whole own period that holds the last date asked for, in force or with a clock due; of several the last one. The period is
/// whole whatever dates were asked for, cut only to the days in force; a clock due after them prolongs it. Without an own period the dates asked for.
/// </summary>
public sealed record ErrorBudgetFigure
{
    /// <summary>The key of the target.</summary>
    public string? Key { get; init; }

    public int Version { get; init; }

    /// <summary>First date.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date, included.</summary>
    public LocalDate To { get; init; }

    /// <summary>
    /// Met and breached clocks due on these dates by the zone of the version; while they run, those so far / the elapsed share of the open dates.
    /// Rounded half-even to 6 places.
    /// </summary>
    public decimal ExpectedCases { get; init; }

    /// <summary>(1 - share) x expected cases, rounded down.</summary>
    public long Allowed { get; init; }

    /// <summary>Breached clocks due on these dates so far: the same as in <c>compliance</c> of these dates.</summary>
    public long Used { get; init; }

    /// <summary>Allowed - used: overspent when negative.</summary>
    public long Left { get; init; }

    internal IEnumerable<MetricRow> Rows(string metric) =>
        MetricRow.Parts(
            $"{metric}.{From:uuuu-MM-dd}",
            Basis.Snapshot,
            ("expectedCases", (double)ExpectedCases),
            ("allowed", Allowed),
            ("used", Used),
            ("left", Left))
        .Select(row => row.For(Key, Version));

    internal static ErrorBudgetFigure Of(TouchedTarget touched, decimal share, Slice slice, MetricContext context)
    {
        var due = slice.AllDue(new TargetKey(touched.Target.Key ?? "", touched.Rules.Version));
        var (from, to) = Dates(touched, slice.To, due);
        var (met, misses) = due.Between(from, to);
        var cases = met + misses;
        var calendar = touched.Rules.CalendarOf(touched.Target);
        var dates = new GoalPart(from, to, calendar.OpenDates(from, to), 0);
        var completed = to < context.TodayFor(touched.Rules) ? dates.OpenDates : dates.Completed(calendar, context.Now);
        var expected = completed == 0 ? cases : cases * Fraction.Of(dates.OpenDates, completed);
        var allowed = (long)((1 - share) * expected).Floor();
        return new()
        {
            Key = touched.Target.Key,
            Version = touched.Rules.Version,
            From = from,
            To = to,
            ExpectedCases = expected.Rounded(),
            Allowed = allowed,
            Used = misses,
            Left = allowed - misses,
        };
    }

    private static (LocalDate From, LocalDate To) Dates(TouchedTarget touched, LocalDate last, DueTally due)
    {
        var (rules, target, from, to, _) = touched;
        var day = LocalDate.Min(last, to);
        if (WholeAround(rules, target, day) is not var (begin, end))
        {
            return (from, to);
        }

        var inForce = MetricContext.InForceIn(rules, begin, end);
        var dues = due.DatesBetween(begin, end);
        return (
            LocalDate.Min(inForce?.From ?? end, dues?.First ?? end),
            LocalDate.Max(inForce?.To ?? begin, dues?.Last ?? begin));
    }

    /// <summary>Null for a target without an own period, and for one per term on a date outside the term.</summary>
    private static (LocalDate From, LocalDate To)? WholeAround(Rules rules, Target target, LocalDate day) =>
        target.Per is { } per
            ? OwnPeriods.Touching(per, rules.Terms, day, day).Select(p => ((LocalDate, LocalDate)?)p).FirstOrDefault()
            : null;
}
