namespace SlaApi.Domain.Agreements;

/// <summary>The names of section 6: of the members of all kinds of targets.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Targets() =>
    [
        ("targets/*/kind", new("Art", "Kind")),
        ("targets/*/key", new("Schlüssel", "Key")),
        ("targets/*/party", new("Verpflichtet", "Owed by")),
        ("targets/*/appliesTo", new("Gilt für Leads, bei denen", "Applies to leads for which")),
        ("targets/*/calendar", new("Zeiten", "Hours")),
        ("targets/*/per", new("Zeitraum", "Period")),
        ("targets/*/minCases", new("Wertung ab", "Judged from")),
        ("targets/*/stage", new("Lead-Phase", "Stage")),
        ("targets/*/amount", new("Anzahl", "Number")),
        ("targets/*/counts", new("Gezählt werden", "What counts")),
        ("targets/*/onlyQualified", new("Nur Leads, die ihre Definition erfüllen", "Only leads that fulfil their definition")),
        ("targets/*/metric", new("Kennzahl", "Metric")),
        ("targets/*/atLeast", new("Mindestens", "At least")),
        ("targets/*/atMost", new("Höchstens", "At most")),
        ("targets/*/startsOn", new("Beginnt mit", "Starts with")),
        ("targets/*/stopsOn", new("Endet mit", "Ends with")),
        ("targets/*/startStage", new("Beginnt mit Lead-Phase", "Starts with stage")),
        ("targets/*/stopStage", new("Endet mit Lead-Phase", "Ends with stage")),
        ("targets/*/within", new("Frist", "Time limit")),
        ("targets/*/share", new("Anteil der Fälle", "Share of cases")),
        ("targets/*/priority", new("Priorität", "Priority")),
        ("targets/*/onSilence", new("Ohne Entscheid", "Without a decision")),
        ("targets/*/subject", new("Gilt für", "Applies to")),
        ("targets/*/attempts", new("Kontaktversuche", "Contact attempts")),
        ("targets/*/indicator", new("Externe Kennzahl", "Indicator")),
        ("targets/*/aggregate", new("Zusammengefasst als", "Aggregated as")),
    ];
}
