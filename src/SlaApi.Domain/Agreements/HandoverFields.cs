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
    public static bool Knows(string field) =>
        Names.Contains(field) || (field.StartsWith(Attributes, StringComparison.Ordinal) && field.Length > Attributes.Length && field.Length <= 200);

    /// <summary>Compared as a number. Attributes are what the caller makes them.</summary>
    public static bool IsNumber(string field) => field == "score";
}
