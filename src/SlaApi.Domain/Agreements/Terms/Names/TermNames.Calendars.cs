namespace SlaApi.Domain.Agreements;

/// <summary>The names of the default calendar and of further ones, which have the same members.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Calendars() => [.. Calendar("calendar"), .. Calendar("calendars/*")];

    private static IEnumerable<(string Pattern, Text Name)> Calendar(string at) =>
    [
        (at + "/timeZone", new("Zeitzone", "Time zone")),
        (at + "/weeklyHours", new("Geöffnet", "Open")),
        (at + "/weeklyHours/monday", new("Montag", "Monday")),
        (at + "/weeklyHours/tuesday", new("Dienstag", "Tuesday")),
        (at + "/weeklyHours/wednesday", new("Mittwoch", "Wednesday")),
        (at + "/weeklyHours/thursday", new("Donnerstag", "Thursday")),
        (at + "/weeklyHours/friday", new("Freitag", "Friday")),
        (at + "/weeklyHours/saturday", new("Samstag", "Saturday")),
        (at + "/weeklyHours/sunday", new("Sonntag", "Sunday")),
        (at + "/holidays", new("Feiertage", "Holidays")),
        (at + "/holidays/region", new("Feiertage", "Holidays")),
        (at + "/holidays/dates", new("Zusätzlich geschlossen", "Closed in addition")),
        (at + "/holidays/except", new("Trotz Feiertag offen", "Open in spite of a holiday")),
        (at + "/overrides", new("Besondere Tage", "Special days")),
        (at + "/overrides/*/date", new("Datum", "Date")),
        (at + "/overrides/*/hours", new("Zeiten", "Hours")),
    ];
}
