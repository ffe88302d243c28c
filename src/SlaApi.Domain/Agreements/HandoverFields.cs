using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Agreements;

/// <summary>The members of a handover that terms can name: in a condition, and as required at intake.</summary>
internal static class HandoverFields
{
    private const string Attributes = "attributes.";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "externalId", "leadId", "stage", "priority", "handedOverAt",
    };

    /// <summary>Whether this is a member, or any attribute: <c>attributes.country</c>.</summary>
    public static bool Knows(string field) => Names.Contains(field) || DescriptionMembers.Find(field) is not null || (IsAttribute(field) && field.Length <= 200);

    /// <summary>Attributes are what the caller makes them: text, number, boolean or a list.</summary>
    public static bool IsAttribute(string field) => field.StartsWith(Attributes, StringComparison.Ordinal) && field.Length > Attributes.Length;

    public static bool IsNumber(string field) => DescriptionMembers.Find(field) is NumberMember;

    public static bool IsInstant(string field) => field is "handedOverAt" || DescriptionMembers.Find(field) is InstantMember;
}
