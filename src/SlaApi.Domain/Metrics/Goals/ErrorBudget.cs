using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

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
/// One target in its own period that holds today, else in the last one touched. It begins with the first date asked for; one that still runs
/// goes on to its end, regardless of the requested period.
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
    /// Met and breached clocks due on these dates; while they run, those so far / the elapsed share of the open dates. Rounded half-even to 6
    /// places.
    /// </summary>
    public decimal ExpectedCases { get; init; }

    /// <summary>(1 - share) x expected cases, rounded down.</summary>
    public long Allowed { get; init; }

    /// <summary>Breached clocks so far.</summary>
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
        var (from, to) = Dates(touched, slice, context);
        var (first, last) = (DayNumber.Of(from), DayNumber.Of(to));
        long cases = 0, misses = 0;
        foreach (var (clock, day) in touched.Due)
        {
            if (first <= day && day <= last && clock.State is ClockState.Met or ClockState.Breached)
            {
                cases++;
                misses += clock.State == ClockState.Breached ? 1 : 0;
            }
        }

        var calendar = touched.Rules.CalendarOf(touched.Target);
        var dates = new GoalPart(from, to, calendar.OpenDates(from, to), 0);
        var completed = to < context.Today ? dates.OpenDates : dates.Completed(calendar, context.Now);
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

    private static (LocalDate From, LocalDate To) Dates(TouchedTarget touched, Slice slice, MetricContext context)
    {
        var day = LocalDate.Max(touched.From, LocalDate.Min(context.Today, touched.To));
        var whole = touched.Target.Per is { } per
            ? OwnPeriods.Touching(per, touched.Rules.Terms, day, day).Append((touched.From, touched.To)).First()
            : (touched.From, touched.To);
        var asked = LocalDate.Min(whole.To, touched.To);
        var inForce = touched.Rules.LastDay is { } end ? LocalDate.Min(whole.To, end) : whole.To;
        return (LocalDate.Max(whole.From, touched.From), slice.To < context.Today ? asked : LocalDate.Max(asked, inForce));
    }
}
