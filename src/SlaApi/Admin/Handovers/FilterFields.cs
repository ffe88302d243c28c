using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Handovers;

/// <summary>The filters of the list of handovers: what each is called, and which have a field. A member of a handover has its name from
/// <see cref="HandoverFields"/>.</summary>
internal static class FilterFields
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["agreement"] = new("Vereinbarung", "Agreement"),
        ["externalId"] = HandoverFields.Name("externalId"),
        ["leadId"] = new("Übergaben desselben Leads", "Handovers of the same lead"),
        ["state"] = new("Zustand", "State"),
        ["clock"] = new("Frist", "Clock"),
        ["target"] = new("Ziel", "Target"),
        ["source"] = HandoverFields.Name("source"),
        ["from"] = new("Übergeben ab", "Handed over from"),
        ["to"] = new("Übergeben bis", "Handed over to"),
        ["dueFrom"] = new("Fällig ab", "Due from"),
        ["dueTo"] = new("Fällig bis", "Due to"),
        ["unassigned"] = new("Niemand zuständig", "Nobody assigned"),
        ["accepted"] = new("Angenommen, auch gewonnen und verloren", "Accepted, won and lost too"),
        ["contested"] = new("Bestritten", "Contested"),
        ["completed"] = new("Frist abgeschlossen", "Clock completed"),
        ["stage"] = HandoverFields.Name("stage"),
        ["closed"] = new("Abschluss", "Close"),
        ["closedFrom"] = new("Abgeschlossen ab", "Closed from"),
        ["closedTo"] = new("Abgeschlossen bis", "Closed to"),
        ["counted"] = new("Zählt in den Kennzahlen", "Counts in figures"),
        ["everAccepted"] = new("Je angenommen oder disqualifiziert", "Ever accepted, or disqualified"),
        ["qualifies"] = new("Erfüllt die Definition", "Fulfils the definition"),
    };

    /// <summary>Those behind "more filters".</summary>
    public static IReadOnlyList<string> More { get; } =
        ["source", "from", "to", "dueFrom", "dueTo", "unassigned", "contested", "closed", "closedFrom", "closedTo"];

    public static Text Name(string filter) => Names.GetValueOrDefault(filter, new(filter, filter));

    /// <param name="all">Whether the list is of all agreements.</param>
    public static bool Has(string pointer, bool all) =>
        pointer.TrimStart('/') is { } name && HasField(name) && (all || name != "agreement");

    /// <summary>The others come with links from figures alone.</summary>
    public static bool HasField(string name) => Names.ContainsKey(name)
        && name is not ("leadId" or "completed" or "accepted" or "stage" or "counted" or "everAccepted" or "qualifies");
}
