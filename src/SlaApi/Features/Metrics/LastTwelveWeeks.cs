namespace SlaApi.Features.Metrics;

/// <summary>The dates of a course over time where none are asked for: from the Monday eleven weeks ago to the Sunday of this week.</summary>
internal static class LastTwelveWeeks
{
    /// <summary>A missing last date is this Sunday, a missing first one the Monday eleven weeks before the last one's.</summary>
    public static (LocalDate From, LocalDate To) Of(LocalDate? from, LocalDate? to, LocalDate today)
    {
        var last = to ?? LocalDate.Max(Sunday(today), from ?? today);
        return (from ?? Sunday(last).PlusDays(1 - (12 * 7)), last);
    }

    private static LocalDate Sunday(LocalDate date) => date.PlusDays(7 - (int)date.DayOfWeek);
}
