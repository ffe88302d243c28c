using SlaApi.Domain.Clock;

namespace SlaApi.Admin.Reading;

/// <summary>Opening hours in words: <c>Mo–Fr 08:00–12:00, 13:00–17:00; Sa 09:00–12:00</c>.</summary>
internal static class CalendarWords
{
    public static DocumentPart Of(CalendarTerms calendar, Text? title, Language t)
    {
        var facts = new FactList(t);
        facts.Add(new("Geöffnet", "Open"), Week(calendar.WeeklyHours, t));
        facts.Add(new("Zeitzone", "Time zone"), calendar.TimeZone is { } zone ? t.Zone(zone) : null);
        facts.Add(new("Feiertage", "Holidays"), calendar.Holidays?.Region is { } region ? Names.OfRegion(region) : null);
        facts.Add(new("Zusätzlich geschlossen", "Closed in addition"), Dates(calendar.Holidays?.Dates, t));
        facts.Add(new("Trotz Feiertag offen", "Open in spite of a holiday"), Dates(calendar.Holidays?.Except, t));
        foreach (var date in calendar.Overrides ?? [])
        {
            var day = t.Day(date.Date);
            facts.Add(new(day, day), date.Hours.Count == 0 ? t["geschlossen", "closed"] : Hours(date.Hours));
        }

        return new DocumentPart(title is null ? null : t[title], null, facts.All);
    }

    public static string Hours(IEnumerable<HoursInterval> hours) => string.Join(", ", hours.Select(h => $"{h.From}–{h.To}"));

    private static string? Dates(IReadOnlyList<LocalDate>? dates, Language t) => dates is { Count: > 0 } ? string.Join(", ", dates.Select(d => t.ShortDay(d))) : null;

    /// <summary>Days that follow each other with the same hours are one.</summary>
    public static string? Week(WeeklyHours? week, Language t)
    {
        string[] days = [.. new[] { week?.Monday, week?.Tuesday, week?.Wednesday, week?.Thursday, week?.Friday, week?.Saturday, week?.Sunday }.Select(d => Hours(d ?? []))];
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
