using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>Opening hours in words: <c>Mo–Fr 08:00–12:00, 13:00–17:00; Sa 09:00–12:00</c>.</summary>
internal static class CalendarParts
{
    /// <param name="title">The key of a further calendar.</param>
    public static DocumentPart Of(CalendarTerms calendar, string? title, Language t)
    {
        var facts = new FactList(t)
            .Add("calendar/weeklyHours", Week(calendar.WeeklyHours, t))
            .Add("calendar/timeZone", calendar.TimeZone is { } zone ? t.Zone(zone) : null)
            .Add("calendar/holidays/region", calendar.Holidays?.Region is { } region ? Words.OfRegion(region) : null)
            .Add("calendar/holidays/dates", Dates(calendar.Holidays?.Dates, t))
            .Add("calendar/holidays/except", Dates(calendar.Holidays?.Except, t));
        foreach (var date in calendar.Overrides ?? [])
        {
            var day = t.Day(date.Date);
            facts.Add(new Text(day, day), date.Hours.Count == 0 ? t["geschlossen", "closed"] : Hours(date.Hours));
        }

        return new DocumentPart(title, null, facts.All);
    }

    public static string Hours(IEnumerable<HoursInterval> hours) => string.Join(", ", hours.Select(h => $"{h.From}–{h.To}"));

    private static string? Dates(IReadOnlyList<LocalDate>? dates, Language t) =>
        dates is { Count: > 0 } ? string.Join(", ", dates.Select(d => t.ShortDay(d))) : null;

    /// <summary>Days that follow each other with the same hours are one.</summary>
    public static string? Week(WeeklyHours? week, Language t)
    {
        IReadOnlyList<HoursInterval>?[] hours =
            [week?.Monday, week?.Tuesday, week?.Wednesday, week?.Thursday, week?.Friday, week?.Saturday, week?.Sunday];
        string[] days = [.. hours.Select(d => Hours(d ?? []))];
        var parts = new List<string>();
        for (var day = 0; day < 7;)
        {
            var first = day;
            while (++day < 7 && days[day] == days[first])
            {
            }

            if (days[first].Length > 0)
            {
                var name = t.ShortWeekday((IsoDayOfWeek)(first + 1));
                parts.Add($"{(day - first > 1 ? $"{name}–{t.ShortWeekday((IsoDayOfWeek)day)}" : name)} {days[first]}");
            }
        }

        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}
