namespace SlaApi.Admin.Pages.Today;

/// <summary>Dates as people say them.</summary>
internal static class PeriodWords
{
    /// <summary><c>im November 2026</c>; other stretches by their first and last date.</summary>
    public static string In(LocalDate from, LocalDate to, Language t) =>
        from.Day == 1 && to == from.With(DateAdjusters.EndOfMonth) ? t[$"im {t.Month(from)}", $"in {t.Month(from)}"] : $"{t.ShortDay(from)} – {t.ShortDay(to)}";
}
