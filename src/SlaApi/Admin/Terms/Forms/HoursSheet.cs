using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The calendar as a form: zone, hours of the week, holidays.</summary>
internal static class HoursSheet
{
    private static readonly Text HowToWrite = new(
        "So zählen Fristen. Ein leerer Tag ist geschlossen; mehrere Zeiten trennt ein Komma: 08:00–12:00, 13:00–17:00.",
        "This is how clocks count. An empty day is closed; a comma separates several times: 08:00–12:00, 13:00–17:00.");

    public static Sheet Of(Terms terms) => new("hours", TermNames.Of("calendar"),
    [
        new(
            new("Woche", "Week"),
            [.. In("calendar/weeklyHours/"), Fields.Zone("calendar/timeZone", terms.Calendar?.TimeZone)],
            Hint: HowToWrite),
        new(TermNames.Of("calendar/holidays"), [.. In("calendar/holidays/")]),
    ]);

    private static IEnumerable<TermsField> In(string part) =>
        Sheets.FieldsOf("calendar").Where(f => f.Name.StartsWith(part, StringComparison.Ordinal));
}
