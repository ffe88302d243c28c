using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Reading;

/// <summary>The titles of the parts of the terms, by their first member.</summary>
internal static class RuleTitles
{
    private static readonly string[] Sections =
        ["introduction", "scope", "parties", "framework", "definitions", "targets", "metrics", "responsibilities", "reporting", "review", "renewal"];

    private static readonly Dictionary<string, Text> Rules = new()
    {
        ["calendar"] = new("Geschäftszeiten", "Opening hours"),
        ["calendars"] = new("Weitere Geschäftszeiten", "Further opening hours"),
        ["intake"] = new("Annahme von Leads", "Intake of leads"),
        ["rejection"] = new("Ablehnung", "Rejection"),
        ["escalation"] = new("Eskalation", "Escalation"),
        ["assignment"] = new("Zuteilung", "Assignment"),
        ["attribution"] = new("Attribution", "Attribution"),
        ["currency"] = new("Währung und Geschäftsjahr", "Currency and fiscal year"),
        ["fiscalYearStartMonth"] = new("Währung und Geschäftsjahr", "Currency and fiscal year"),
        ["exclusions"] = new("Ausnahmen", "Exclusions"),
        ["remedies"] = new("Abhilfe", "Remedies"),
        ["privacy"] = new("Datenschutz", "Privacy"),
        ["legalReview"] = new("Rechtliche Prüfung", "Legal review"),
    };

    public static Text Of(string member) =>
        Array.IndexOf(Sections, member) is >= 0 and var section ? SectionTitles.Titles[section] : Rules.GetValueOrDefault(member) ?? new("Vereinbarung", "Agreement");

    /// <summary>Whether the terms have such a member at all; what else changes belongs to the agreement.</summary>
    public static bool Knows(string member) => Sections.Contains(member) || Rules.ContainsKey(member);

    public static Text Touch(string touch) => touch switch
    {
        "first" => new("erster Kontakt", "first touch"),
        "middle" => new("mittlere Kontakte", "touches between"),
        _ => new("letzter Kontakt", "last touch"),
    };
}
