namespace SlaApi.Domain.Agreements;

/// <summary>The members of a handover that terms can name, in a condition and as required at intake, and what each is called.</summary>
public static class HandoverFields
{
    private const string Attributes = "attributes.";

    /// <summary>Every member but the attributes, which are named by the caller.</summary>
    public static IReadOnlyDictionary<string, Text> Names { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["externalId"] = new("Lead-Nummer", "Lead number"),
        ["leadId"] = new("Lead", "Lead"),
        ["stage"] = new("Lead-Phase", "Stage"),
        ["priority"] = new("Priorität", "Priority"),
        ["source"] = new("Quelle", "Source"),
        ["campaign"] = new("Kampagne", "Campaign"),
        ["segment"] = new("Segment", "Segment"),
        ["score"] = new("Punktzahl", "Score"),
        ["assignee"] = new("Zuständig", "Assignee"),
        ["provider"] = new("Agentur", "Agency"),
        ["url"] = new("Adresse im CRM", "Address in the CRM"),
        ["note"] = new("Notiz", "Note"),
        ["lead.name"] = new("Name des Leads", "Name of the lead"),
        ["lead.email"] = new("E-Mail des Leads", "E-mail of the lead"),
        ["lead.company"] = new("Firma des Leads", "Company of the lead"),
        ["handedOverAt"] = new("Übergabezeitpunkt", "Time of handover"),
        ["createdAt"] = new("Erfassungszeitpunkt", "Time of creation"),
    };

    /// <summary>What a member is called; an attribute by its own name, in quotation marks.</summary>
    public static Text Name(string field) =>
        Names.GetValueOrDefault(field) ?? (IsAttribute(field) ? new($"„{field[Attributes.Length..]}“", $"“{field[Attributes.Length..]}”") : new(field, field));

    /// <summary>Whether this is a member, or any attribute: <c>attributes.country</c>.</summary>
    public static bool Knows(string field) => Names.ContainsKey(field) || (IsAttribute(field) && field.Length <= 200);

    /// <summary>Attributes are what the caller makes them: text, number, boolean or a list.</summary>
    public static bool IsAttribute(string field) => field.StartsWith(Attributes, StringComparison.Ordinal) && field.Length > Attributes.Length;

    public static bool IsNumber(string field) => field is "score";

    public static bool IsInstant(string field) => field is "handedOverAt" or "createdAt";
}
