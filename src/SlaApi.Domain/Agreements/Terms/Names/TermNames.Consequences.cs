namespace SlaApi.Domain.Agreements;

/// <summary>The names of what is agreed about revenue, exclusions, remedies, privacy and the legal review.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Consequences() =>
    [
        ("attribution/model", new("Modell", "Model")),
        ("attribution/weights", new("Gewichte", "Weights")),
        ("attribution/weights/*", new("Gewicht", "Weight")),
        ("currency/reporting", new("Berichtswährung", "Reporting currency")),
        ("currency/rates", new("Kurse", "Rates")),
        ("currency/rates/*", new("Kurs", "Rate")),
        ("currency/rates/*/currency", new("Währung", "Currency")),
        ("currency/rates/*/rate", new("Kurs", "Rate")),
        ("fiscalYearStartMonth", new("Geschäftsjahr beginnt im", "Fiscal year begins in")),
        ("exclusions/confirmWithin", new("Bestätigung durch die andere Seite innerhalb von", "Confirmed by the other side within")),
        ("exclusions/onSilence", new("Ohne Antwort", "Without an answer")),
        ("remedies/actionPlanWithin", new("Maßnahmenplan innerhalb von", "Action plan within")),
        ("remedies/credits", new("Servicegutschrift", "Service credit")),
        ("remedies/credits/unit", new("Art", "Kind")),
        ("remedies/credits/bands", new("Stufen", "Bands")),
        ("remedies/credits/bands/*", new("Stufe", "Band")),
        ("remedies/credits/bands/*/below", new("Unter", "Below")),
        ("remedies/credits/bands/*/credit", new("Servicegutschrift", "Service credit")),
        ("remedies/credits/cap", new("Höchstens", "At most")),
        ("privacy/leadContact", new("Name und E-Mail der Leads gespeichert", "Name and e-mail of leads stored")),
        ("privacy/perPerson", new("Auswertung je Person", "Figures per person")),
        ("privacy/purpose", new("Zweck", "Purpose")),
        ("privacy/minGroupSize", new("Kleinste ausgewertete Gruppe", "Smallest group shown")),
        ("privacy/retentionMonths", new("Aufbewahrung", "Retention")),
        ("legalReview/required", new("Vor der Unterschrift geprüft", "Reviewed before signing")),
        .. Person("legalReview/reviewer", new("Prüfung durch", "Reviewed by")),
    ];
}
