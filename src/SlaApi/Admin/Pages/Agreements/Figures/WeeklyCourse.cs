using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>What the targets have shown week by week.</summary>
/// <param name="Report">Grouped by week.</param>
/// <param name="Mondays">The first days of the weeks, the earliest first.</param>
internal sealed record WeeklyCourse(MetricsReport Report, IReadOnlyList<LocalDate> Mondays)
{
    /// <summary>The metrics the course needs.</summary>
    public static readonly IReadOnlyList<string> Metrics =
        [VolumeAttainment.Key, Compliance.Key, CloseRate.Key, WinRate.Key, AcceptanceRate.Key, Revenue.Key];

    public IReadOnlyList<double?> Of(TargetFigure figure, Target? target)
    {
        var groups = (Report.Groups ?? []).ToDictionary(g => g.Key ?? "", g => g.Metrics);
        return [.. Mondays.Select(monday => groups.TryGetValue(Weeks.Key(monday), out var week) ? Value(week, figure, target)
            : figure.Kind is "volume" && HasGoal(figure) ? 0 : null)];
    }

    /// <summary>The agreed level of a week: of a number the mean of the weeks, else the share.</summary>
    public double? GoalOf(TargetFigure figure)
    {
        var goals = (Report.Groups ?? []).Select(g => Goal(g.Metrics, figure.Key)).Where(g => g > 0).ToList();
        return figure.Kind switch
        {
            "volume" => goals.Count == 0 ? null : goals.Average(),
            "amount" => null,
            _ => (double?)figure.Target,
        };
    }

    private bool HasGoal(TargetFigure figure) => GoalOf(figure) is not null;

    private static double Goal(MetricSet week, string? key) =>
        (double)(week.VolumeAttainment?.Targets.Where(v => v.Target == key).Sum(v => v.Denominator) ?? 0);

    private static double? Value(MetricSet week, TargetFigure figure, Target? target)
    {
        switch (figure.Kind)
        {
            case "volume":
                return week.VolumeAttainment?.Targets.Where(v => v.Target == figure.Key).Sum(v => v.Numerator);
            case "amount":
                return week.Revenue is { } revenue
                    ? (revenue.Reporting is { } sum && sum.Currency == figure.Currency ? sum
                    : revenue.Amounts.FirstOrDefault(a => a.Currency == figure.Currency))?.AmountMinor : null;
            case "response" or "cadence":
                var clocks = (week.Compliance?.Targets ?? []).Where(c => c.Target == figure.Key).ToList();
                var due = clocks.Sum(c => c.Denominator);
                return due == 0 ? null : (double)clocks.Sum(c => c.Numerator) / due;
            default:
                return (target as RatioTarget)?.Metric switch
                {
                    CloseRate.Key => week.CloseRate?.Value,
                    WinRate.Key => week.WinRate?.Value,
                    AcceptanceRate.Key => week.AcceptanceRate?.Value,
                    _ => null,
                };
        }
    }
}
