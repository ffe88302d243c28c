using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Agreements;

/// <summary>The members of a handover that terms can name, in a condition and as required at intake, and what each is called.</summary>
public static class HandoverFields
{
    private const string Attributes = "attributes.";

    /// <summary>Every member but the attributes, which are named by the caller; the descriptive ones bring their names.</summary>
    public static IReadOnlyDictionary<string, Text> Names { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["externalId"] = new("Lead-Nummer", "Lead number"),
        ["leadId"] = new("Lead", "Lead"),
        ["stage"] = new("Lead-Phase", "Stage"),
        ["priority"] = new("Priorität", "Priority"),
        ["handedOverAt"] = new("Übergabezeitpunkt", "Time of handover"),
    }.Concat(DescriptionMembers.All.Select(m => KeyValuePair.Create(m.Name, m.Label))).ToDictionary(StringComparer.Ordinal);

    /// <summary>What a member is called; an attribute by its own name, in quotation marks.</summary>
    public static Text Name(string field) =>
        Names.GetValueOrDefault(field) ?? (IsAttribute(field) ? new($"„{field[Attributes.Length..]}“", $"“{field[Attributes.Length..]}”") : new(field, field));

    /// <summary>Whether this is a member, or any attribute: <c>attributes.country</c>.</summary>
    public static bool Knows(string field) => Names.ContainsKey(field) || (IsAttribute(field) && field.Length <= 200);

    /// <summary>Attributes are what the caller makes them: text, number, boolean or a list.</summary>
    public static bool IsAttribute(string field) => field.StartsWith(Attributes, StringComparison.Ordinal) && field.Length > Attributes.Length;

    public static bool IsNumber(string field) => DescriptionMembers.Find(field) is NumberMember;

    public static bool IsInstant(string field) => field is "handedOverAt" || DescriptionMembers.Find(field) is InstantMember;
}
