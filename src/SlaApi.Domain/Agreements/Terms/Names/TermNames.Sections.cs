namespace SlaApi.Domain.Agreements;

/// <summary>The names of the sections, and of what is in sections 1, 2 and 4.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Sections() =>
    [
        ("introduction", SectionTitles.Titles[0]),
        ("scope", SectionTitles.Titles[1]),
        ("parties", SectionTitles.Titles[2]),
        ("framework", SectionTitles.Titles[3]),
        ("definitions", SectionTitles.Titles[4]),
        ("targets", SectionTitles.Titles[5]),
        ("metrics", SectionTitles.Titles[6]),
        ("responsibilities", SectionTitles.Titles[7]),
        ("reporting", SectionTitles.Titles[8]),
        ("review", SectionTitles.Titles[9]),
        ("renewal", SectionTitles.Titles[10]),
        ("calendar", new("Geschäftszeiten", "Opening hours")),
        ("calendars", new("Weitere Geschäftszeiten", "Further opening hours")),
        ("intake", new("Annahme von Leads", "Intake of leads")),
        ("rejection", new("Ablehnung", "Rejection")),
        ("escalation", new("Eskalation", "Escalation")),
        ("assignment", new("Zuteilung", "Assignment")),
        ("attribution", new("Attribution", "Attribution")),
        ("currency", new("Währung und Geschäftsjahr", "Currency and fiscal year")),
        ("exclusions", new("Ausnahmen", "Exclusions")),
        ("remedies", new("Abhilfe", "Remedies")),
        ("privacy", new("Datenschutz", "Privacy")),
        ("legalReview", new("Rechtliche Prüfung", "Legal review")),
        .. Scope(),
        .. Framework(),
    ];

    private static IEnumerable<(string Pattern, Text Name)> Scope() =>
    [
        ("scope/validFrom", new("Gilt ab", "Valid from")),
        ("scope/validUntil", new("Gilt bis", "Valid until")),
        ("scope/businessUnit", new("Geschäftsbereich", "Business unit")),
        ("scope/geography", new("Gebiet", "Geography")),
        ("scope/productGroup", new("Produktgruppe", "Product group")),
        ("scope/productSubgroup", new("Produktuntergruppe", "Product subgroup")),
        ("scope/criterion", new("Gilt für Leads, bei denen", "Applies to leads for which")),
    ];

    private static IEnumerable<(string Pattern, Text Name)> Framework() =>
    [
        ("framework/systemName", new("Name des Systems", "Name of the system")),
        ("framework/documentUrl", new("Adresse des Dokuments", "Address of the document")),
        ("framework/adoptedBy", new("Verabschiedet durch", "Adopted by")),
        ("framework/createdOn", new("Erstellt am", "Created on")),
        ("framework/annexes", new("Anhänge", "Annexes")),
        ("framework/annexes/*", new("Anhang", "Annex")),
        ("framework/annexes/*/name", new("Name", "Name")),
        ("framework/annexes/*/sha256", new("Prüfsumme", "Checksum")),
    ];
}
