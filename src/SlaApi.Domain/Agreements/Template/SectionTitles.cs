namespace SlaApi.Domain.Agreements;

/// <summary>The eleven sections of an agreement, in the order of the document.</summary>
public static class SectionTitles
{
    /// <summary>Titles of section 1 to 11; the number is the position plus one.</summary>
    public static IReadOnlyList<Text> Titles { get; } = Array.AsReadOnly<Text>(
    [
        new("Einleitung", "Introduction"),
        new("Geltungsbereich", "Scope"),
        new("Parteien", "Parties"),
        new("Rahmen", "Framework"),
        new("Definitionen", "Definitions"),
        new("Zielsetzungen", "Objectives"),
        new("Metriken", "Metrics"),
        new("Verantwortungsbereiche", "Responsibilities"),
        new("Reporting", "Reporting"),
        new("Performance-Optimierung", "Performance optimisation"),
        new("Erneuerung", "Renewal"),
    ]);
}
