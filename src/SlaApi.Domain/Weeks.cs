using System.Globalization;
using NodaTime.Calendars;

namespace SlaApi.Domain;

/// <summary>Weeks of ISO 8601: from Monday to Sunday, and of the year their Thursday is in.</summary>
public static class Weeks
{
    /// <summary>The first date of the week of a date.</summary>
    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The last date of the week of a date.</summary>
    public static LocalDate Sunday(LocalDate date) => date.PlusDays(7 - (int)date.DayOfWeek);

    /// <summary>The first dates of the week of a date and of the eleven before it, the earliest first.</summary>
    public static IReadOnlyList<LocalDate> LastTwelve(LocalDate date) => [.. Enumerable.Range(-11, 12).Select(Monday(date).PlusWeeks)];

    /// <summary><c>2018-W03</c>.</summary>
    public static string Key(LocalDate date) => string.Create(
        CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}");
}
