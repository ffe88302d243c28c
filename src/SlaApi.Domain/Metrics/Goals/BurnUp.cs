using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>One volume target day by day through one of its own periods.</summary>
public sealed record BurnUp
{
    /// <summary>Goal, period, expected, gap, required rate and projection, as in <c>/pacing</c>.</summary>
    public required PacingFigure Pacing { get; init; }

    /// <summary>One per local date of the period.</summary>
    public required IReadOnlyList<BurnUpPoint> Points { get; init; }

    /// <summary>The own period around a date, cut to the days in force. A past date is as at its end. Null where no such target is in force on it.</summary>
    /// <param name="handovers">Those made on the dates of <see cref="Metrics.Pacing.Reach"/>, as of the end of the date.</param>
    public static BurnUp? On(Rulebook rulebook, string target, LocalDate on, Instant now, IEnumerable<HandoverFact> handovers)
    {
        var facts = handovers as IReadOnlyCollection<HandoverFact> ?? [.. handovers];
        foreach (var course in VolumeCourse.Around(rulebook, on, now, facts))
        {
            if (course.Target.Key == target && PacingFigure.Of(course.Plan, course.Target, course.Slice, course.Context).SingleOrDefault() is { } pacing)
            {
                return new() { Pacing = pacing, Points = [.. Course(course, LocalDate.Min(on, course.Context.TodayFor(course.Plan.Rules)))] };
            }
        }

        return null;
    }

    private static IEnumerable<BurnUpPoint> Course(VolumeCourse course, LocalDate last)
    {
        var part = course.Plan.Parts[0];
        var counts = course.Slice.For(course.Plan.Rules).Cohort
            .Where(h => h.Fact.HandedOverAt < course.Context.Now
                && Volume.Concerns(course.Target, course.Plan.Rules.Version, h.Fact) && Volume.Counts(course.Target, h.Fact))
            .CountBy(h => h.Day).ToDictionary();
        long actual = 0;
        for (var date = part.From; date <= part.To; date = date.PlusDays(1))
        {
            actual += counts.GetValueOrDefault(DayNumber.Of(date));
            yield return new()
            {
                Date = date,
                Expected = part.Expected(course.Plan.Calendar.OpenDates(part.From, date))?.Rounded(),
                Actual = date <= last ? actual : null,
            };
        }
    }
}

/// <summary>Both counted from the first date of the period to the end of this one.</summary>
public sealed record BurnUpPoint
{
    public LocalDate Date { get; init; }

    /// <summary>Goal x open dates so far / open dates, rounded half-even to 6 places; null without open dates.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Counted handovers; null after the date asked for.</summary>
    public long? Actual { get; init; }
}
