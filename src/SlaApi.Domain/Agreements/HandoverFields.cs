namespace SlaApi.Domain.Agreements;

/// <summary>The members of a handover that terms can name: in a condition, and as required at intake.</summary>
internal static class HandoverFields
{
    private const string Attributes = "attributes.";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "externalId", "leadId", "stage", "priority", "source", "campaign", "segment", "score", "assignee", "provider", "url", "note",
        "lead.name", "lead.email", "lead.company", "handedOverAt", "createdAt",
    };

    /// <summary>Whether this is a member, or any attribute: <c>attributes.country</c>.</summary>
    public static bool Knows(string field) => Names.Contains(field) || (IsAttribute(field) && field.Length <= 200);

    /// <summary>Attributes are what the caller makes them: text, number, boolean or a list.</summary>
    public static bool IsAttribute(string field) => field.StartsWith(Attributes, StringComparison.Ordinal) && field.Length > Attributes.Length;

    public static bool IsNumber(string field) => field is "score";

    public static bool IsInstant(string field) => field is "handedOverAt" or "createdAt";
}
