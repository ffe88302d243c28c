namespace SlaApi.Features.Metrics;

/// <summary>The default dates of a series: from the Monday eleven weeks ago to the Sunday of this week.</summary>
internal static class LastTwelveWeeks
{
    /// <summary>A missing last date is this Sunday, a missing first one the Monday eleven weeks before the last one's.</summary>
    public static (LocalDate From, LocalDate To) Of(LocalDate? from, LocalDate? to, LocalDate today)
    {
        var last = to ?? LocalDate.Max(Weeks.Sunday(today), from ?? today);
        return (from ?? Weeks.LastTwelve(last)[0], last);
    }
}
