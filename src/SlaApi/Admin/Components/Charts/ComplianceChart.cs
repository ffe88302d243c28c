using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Components.Charts;

/// <summary>The share of clocks met, week by week, against the agreed one. Weeks without cases are gaps. Shown by <c>_ComplianceChart</c>.</summary>
internal sealed record ComplianceChart : Chart
{
    private static readonly double[] Floors = [0.8, 0.5, 0];

    /// <summary>One per stretch of weeks without a gap.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public required IReadOnlyList<WeekMark> Marks { get; init; }
    public double? AgreedDown { get; init; }
    public string? AgreedWords { get; init; }

    /// <param name="series">Of the metric compliance.</param>
    /// <param name="target">The key of one target, across versions; all targets together when null.</param>
    /// <param name="agreed">The agreed share; none where all targets are shown together.</param>
    public static ComplianceChart Of(MetricSeries series, string? target, decimal? agreed, string id, string title, Language t)
    {
        var weeks = series.Points.Select(p => new Week(p.From, Count(p.Metrics.Compliance!, target))).ToList();
        var known = weeks.Where(w => w.Share is not null).ToList();
        var level = (double?)agreed;
        var least = known.Select(w => w.Share!.Value).Append(level ?? 1).Min();
        var floor = Floors.First(f => f <= least);
        var plane = new Plane(0, Math.Max(weeks.Count, 1), floor, 1);
        return new()
        {
            Id = id,
            Title = title,
            Description = Describe(known, level, t),
            Along = [.. weeks.Index().Where(w => w.Index % ((weeks.Count + 3) / 4) == 0)
                .Select(w => new Tick(plane.Across(w.Index + 0.5), t.DayMonth(w.Item.From)))],
            Upward = [.. new[] { floor, (floor + 1) / 2, 1 }.Select(share => new Tick(plane.Down(share), t.Percent(share)))],
            Lines = [.. Stretches(weeks).Select(stretch => plane.Path(stretch))],
            Marks = [.. weeks.Index().Where(w => w.Item.Share is not null).Select(w =>
                new WeekMark(plane.Across(w.Index + 0.5), plane.Down(w.Item.Share!.Value), level is null || w.Item.Share >= level))],
            AgreedDown = level is { } l ? plane.Down(l) : null,
            AgreedWords = level is null ? null : t[$"vereinbart {t.Percent(level)}", $"agreed {t.Percent(level)}"],
            Table = new([t["Woche ab", "Week from"], t["eingehalten", "met"], t["Anteil", "share"]], [.. weeks.Select(w => (IReadOnlyList<string>)
                [t.ShortDay(w.From),
                    w.Due == 0 ? t["keine Fälle", "no cases"]
                    : t[$"{t.Number(w.Met)} von {t.Number(w.Due)}", $"{t.Number(w.Met)} of {t.Number(w.Due)}"], t.Percent(w.Share)])]),
        };
    }

    private static (long Met, long Due) Count(Compliance compliance, string? target)
    {
        var own = compliance.Targets.Where(f => f.Target == target).ToList();
        return target is null ? (compliance.Numerator, compliance.Denominator) : (own.Sum(f => f.Numerator), own.Sum(f => f.Denominator));
    }

    private static string Describe(List<Week> known, double? level, Language t)
    {
        if (known.Count == 0)
        {
            return t["Noch keine Fälle.", "No cases so far."];
        }

        var (last, reached) = (known[^1], known.Count(w => w.Share >= level));
        var lately = t[$"Zuletzt {t.Percent(last.Share)} ({last.Met} von {last.Due}).", $"Last {t.Percent(last.Share)} ({last.Met} of {last.Due})."];
        return level is null ? lately : t[
            $"In {reached} von {known.Count} Wochen mit Fällen war der vereinbarte Anteil von {t.Percent(level)} erreicht. {lately}",
            $"In {reached} of {known.Count} weeks with cases the agreed share of {t.Percent(level)} was reached. {lately}"];
    }

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Stretches(List<Week> weeks)
    {
        var stretch = new List<(double, double)>();
        foreach (var (index, week) in weeks.Index())
        {
            if (week.Share is { } share)
            {
                stretch.Add((index + 0.5, share));
                continue;
            }

            if (stretch.Count > 1)
            {
                yield return stretch;
            }

            stretch = [];
        }

        if (stretch.Count > 1)
        {
            yield return stretch;
        }
    }

    private sealed record Week(LocalDate From, (long Met, long Due) Counts)
    {
        public long Met => Counts.Met;
        public long Due => Counts.Due;
        public double? Share => Due == 0 ? null : (double)Met / Due;
    }
}

/// <param name="Reached">The agreed share was reached, or none is agreed.</param>
internal sealed record WeekMark(double Across, double Down, bool Reached);
