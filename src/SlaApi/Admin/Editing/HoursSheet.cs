using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin.Editing;

/// <summary>The calendar as a form: zone, hours of the week, holidays.</summary>
internal static class HoursSheet
{
    private static readonly string[] Zones = ["Europe/Zurich", "Europe/Berlin", "Europe/Vienna"];

    private static readonly (string Name, Text Label)[] Days =
    [
        ("monday", new("Montag", "Monday")), ("tuesday", new("Dienstag", "Tuesday")), ("wednesday", new("Mittwoch", "Wednesday")), ("thursday", new("Donnerstag", "Thursday")),
        ("friday", new("Freitag", "Friday")), ("saturday", new("Samstag", "Saturday")), ("sunday", new("Sonntag", "Sunday")),
    ];

    public static Sheet Of(Terms terms) => new("hours", new("Geschäftszeiten", "Opening hours"),
    [
        new(new("Woche", "Week"),
        [
            .. Days.Select(day => new HoursField("calendar/weeklyHours/" + day.Name, day.Label) { Optional = day.Name is "saturday" or "sunday" }),
            new ChoiceField("calendar/timeZone", new("Zeitzone", "Time zone"), [.. Zones.Append(terms.Calendar?.TimeZone ?? Zones[0]).Distinct().Select(z => (z, new Text(z, z)))]),
        ],
        Hint: new("So zählen Fristen. Ein leerer Tag ist geschlossen; mehrere Zeiten trennt ein Komma: 08:00–12:00, 13:00–17:00.", "This is how clocks count. An empty day is closed; a comma separates several times: 08:00–12:00, 13:00–17:00.")),
        new(new("Feiertage", "Holidays"),
        [
            new ChoiceField("calendar/holidays/region", new("Region", "Region"), [("", new("keine", "none")), .. HolidayCalendar.Regions.Order(StringComparer.Ordinal).Select(r => (r, new Text(r, r)))]) { Optional = true },
            new DatesField("calendar/holidays/dates", new("Zusätzlich geschlossen", "Closed in addition")) { Optional = true, Hint = new("Ein Datum je Zeile.", "One date a line.") },
            new DatesField("calendar/holidays/except", new("Trotz Feiertag offen", "Open in spite of a holiday")) { Optional = true, Hint = new("Ein Datum je Zeile.", "One date a line.") },
        ]),
    ]);
}
