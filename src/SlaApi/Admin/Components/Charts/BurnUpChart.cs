using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Components.Charts;

/// <summary>
/// A volume target day by day: what was handed over, what was expected, the goal, and the projection. Shown by
/// <c>_BurnUpChart</c>.
/// </summary>
internal sealed record BurnUpChart : Chart
{
    /// <summary>From 0 to the last known day.</summary>
    public required string Actual { get; init; }

    public required string Pace { get; init; }

    /// <summary>Between the lower and the higher projection; null once the period is over, and before it has begun.</summary>
    public string? Band { get; init; }

    /// <summary>The lower and the higher edge of the band.</summary>
    public string? Edges { get; init; }

    public required double GoalDown { get; init; }

    /// <summary>The label of the goal, on the side where today is not.</summary>
    public required Tick Goal { get; init; }

    /// <summary>The last known day; null before the first.</summary>
    public Tick? Today { get; init; }

    public double TodayDown { get; init; }

    /// <summary><c>101 bis 126</c>.</summary>
    public string? Projection { get; init; }

    /// <param name="title">What is handed over, and when: <c>SQL im November 2026</c>.</param>
    public static BurnUpChart Of(BurnUp burnUp, string id, string title, Language t)
    {
        var (pacing, points) = (burnUp.Pacing, burnUp.Points);
        var known = points.TakeWhile(p => p.Actual is not null).ToList();
        var (low, high) = pacing.Left > 0 && known.Count > 0 ? (pacing.Projection.Low, pacing.Projection.High) : (null, null);
        var plane = new Plane(0, Math.Max(points.Count, 1), 0, 1.1 * (double)new[] { pacing.Goal, pacing.Actual, high ?? 0, 1 }.Max());
        var today = DayOf(pacing, known);
        var here = (today, (double)pacing.Actual);
        var actual = known.Take(known.Count - 1).Select((p, i) => (i + 1d, (double)p.Actual!)).Prepend((0, 0)).Append(here);
        var end = (double)points.Count;
        return new()
        {
            Id = id,
            Title = title,
            Description = Describe(pacing, t),
            Along = [.. Days(points).Select(day => new Tick(plane.Across(Period.DaysBetween(pacing.From, day) + 0.5), t.DayMonth(day)))],
            Upward = [.. Plane.Round(plane.High, 4).Select(count => new Tick(plane.Down(count), t.Number(count)))],
            Actual = known.Count == 0 ? "" : plane.Path(actual),
            Pace = plane.Path(points.Select((p, i) => (i + 1d, (double)(p.Expected ?? 0))).Prepend((0, 0))),
            Band = low is { } l && high is { } h ? plane.Path([here, (end, (double)l), (end, (double)h)]) + "Z" : null,
            Edges = low is { } l2 && high is { } h2 ? plane.Path([here, (end, (double)l2)]) + (h2 == l2 ? "" : plane.Path([here, (end, (double)h2)])) : null,
            GoalDown = plane.Down((double)pacing.Goal),
            Goal = t[$"Ziel {t.Short(pacing.Goal)}", $"Goal {t.Short(pacing.Goal)}"] is var goal && known.Count > 0 && today < 0.3 * end ? new(100, goal, "end")
                : new(1, goal, "start"),
            Today = known.Count == 0 ? null
                : new Tick(plane.Across(today), t.DayMonth(known[^1].Date), today < 0.15 * end ? "start" : today > 0.85 * end ? "end" : "middle"),
            TodayDown = plane.Down(pacing.Actual),
            Projection = Projected(low, high, t),
            Table = new([t["Tag", "Day"], t["gezählt", "counted"], t["Soll", "expected"]],
                [.. points.Where(p => p.Actual is not null || p == points[^1]).Select(p =>
                (IReadOnlyList<string>)[t.ShortDay(p.Date), t.Number(p.Actual), t.Short(p.Expected)])]),
        };
    }

    /// <summary><c>101 bis 126</c>, or <c>101</c> where both are the same; null where nothing is known.</summary>
    public static string? Projected(decimal? low, decimal? high, Language t) =>
        low is not { } l || high is not { } h ? null
        : t.Number(l) == t.Number(h) ? t.Number(l)
        : t[$"{t.Number(l)} bis {t.Number(h)}", $"{t.Number(l)} to {t.Number(h)}"];

    /// <summary>The end of the last known day; its middle while it goes on, because the day itself is not expected yet.</summary>
    private static double DayOf(PacingFigure pacing, List<BurnUpPoint> known) =>
        known.Count == 0 ? 0 : known[^1].Expected == pacing.Expected ? known.Count : known.Count - 0.5;

    private static string Describe(PacingFigure pacing, Language t)
    {
        var (actual, goal, expected) = (t.Number(pacing.Actual), t.Short(pacing.Goal), t.Short(pacing.Expected));
        var ahead = pacing.Left > 0 && Projected(pacing.Projection.Low, pacing.Projection.High, t) is { } projected
            ? t[$" Hochrechnung {projected}.", $" Projection {projected}."] : "";
        return t[$"Gezählt {actual} von {goal}, Soll per heute {expected}.", $"Counted {actual} of {goal}, expected today {expected}."] + ahead;
    }

    /// <summary>Few days, evenly: each day of a week, the weeks of a month, or the firsts of months.</summary>
    private static IEnumerable<LocalDate> Days(IReadOnlyList<BurnUpPoint> points)
    {
        if (points.Count <= 35)
        {
            return points.Where((_, i) => points.Count <= 7 || i % 7 == 0).Select(p => p.Date);
        }

        var firsts = points.Select(p => p.Date).Where(d => d.Day == 1).ToList();
        return firsts.Where((_, i) => i % ((firsts.Count + 4) / 5) == 0);
    }
}
