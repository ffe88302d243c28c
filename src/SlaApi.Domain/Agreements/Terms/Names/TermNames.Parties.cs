namespace SlaApi.Domain.Agreements;

/// <summary>The names of sections 3 and 8.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Parties() =>
    [
        ("parties/marketing", OfParty(Party.Marketing)),
        ("parties/sales", OfParty(Party.Sales)),
        ("parties/*/function", new("Name der Funktion", "Name of the function")),
        .. Person("parties/*/representative", new("Vertretung", "Representative")),
        ("parties/*/provider", new("Agentur", "Agency")),
        ("parties/*/provider/name", new("Name", "Name")),
        ("parties/*/provider/contractReference", new("Vertrag", "Contract")),
        ("responsibilities/marketing", OfParty(Party.Marketing)),
        ("responsibilities/sales", OfParty(Party.Sales)),
        .. Person("responsibilities/*/responsible", new("Zielverantwortlich", "Responsible for the goals")),
        .. Person("responsibilities/*/deputy", new("Stellvertretung", "Deputy")),
    ];

    /// <summary>A party as it is called where the agreement gives its function no name of its own.</summary>
    public static Text OfParty(Party party) => party == Party.Marketing ? new("Marketing", "Marketing") : new("Verkauf", "Sales");
}
