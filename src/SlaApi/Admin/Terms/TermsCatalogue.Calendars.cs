using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the default calendar, which is editable, and of further ones.</summary>
internal static partial class TermsCatalogue
{
    private static Text OneDateALine => new("Ein Datum je Zeile.", "One date a line.");

    private static IEnumerable<TermsMember> Calendars() => [.. Calendar("calendar", editable: true), .. Calendar("calendars/*", editable: false)];

    private static IEnumerable<TermsMember> Calendar(string at, bool editable) =>
    [
        new(at + "/weeklyHours/monday", Hours) { IsEditable = editable },
        new(at + "/weeklyHours/tuesday", Hours) { IsEditable = editable },
        new(at + "/weeklyHours/wednesday", Hours) { IsEditable = editable },
        new(at + "/weeklyHours/thursday", Hours) { IsEditable = editable },
        new(at + "/weeklyHours/friday", Hours) { IsEditable = editable },
        new(at + "/weeklyHours/saturday", Hours) { IsEditable = editable, Optional = true },
        new(at + "/weeklyHours/sunday", Hours) { IsEditable = editable, Optional = true },
        new(at + "/timeZone", ValueKind.TimeZone) { IsEditable = editable },
        new(at + "/holidays/region", Region) { IsEditable = editable, Optional = true },
        new(at + "/holidays/dates", Dates) { IsEditable = editable, Optional = true, Hint = OneDateALine },
        new(at + "/holidays/except", Dates) { IsEditable = editable, Optional = true, Hint = OneDateALine },
        new(at + "/overrides/*/date", Date),
        new(at + "/overrides/*/hours", DateHours),
    ];
}
