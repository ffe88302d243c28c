using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the default calendar and of further ones.</summary>
internal static partial class TermsCatalogue
{
    private static Text OneDateALine => new("Ein Datum je Zeile.", "One date a line.");

    private static IEnumerable<TermsMember> Calendars() => [.. Calendar("calendar"), .. Calendar("calendars/*")];

    private static IEnumerable<TermsMember> Calendar(string at) =>
    [
        Of(at + "/weeklyHours/monday", Hours),
        Of(at + "/weeklyHours/tuesday", Hours),
        Of(at + "/weeklyHours/wednesday", Hours),
        Of(at + "/weeklyHours/thursday", Hours),
        Of(at + "/weeklyHours/friday", Hours),
        Optional(at + "/weeklyHours/saturday", Hours),
        Optional(at + "/weeklyHours/sunday", Hours),
        Of(at + "/timeZone", ValueKind.TimeZone),
        Optional(at + "/holidays/region", Region),
        Optional(at + "/holidays/dates", Dates) with { Hint = OneDateALine },
        Optional(at + "/holidays/except", Dates) with { Hint = OneDateALine },
        Of(at + "/overrides/*/date", Date),
        Of(at + "/overrides/*/hours", DateHours) with { Hint = new("Leer: geschlossen.", "Empty: closed.") },
    ];
}
