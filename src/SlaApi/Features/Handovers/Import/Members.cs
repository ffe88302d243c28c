using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The members a row can have, named as in the API.</summary>
internal static class Members
{
    public const string Attribute = "attributes.";

    private static readonly HashSet<string> OfHandovers =
    [
        "externalId", "leadId", "stage", "handedOverAt", "priority", .. DescriptionMembers.All.Select(m => m.Name),
    ];

    private static readonly HashSet<string> OfEvents =
    [
        "externalId", "type", "occurredAt", "amount", "currency", "attribution.source", "attribution.campaign", "automatic", "outcome",
        .. EventTexts.All.Select(t => t.Name),
    ];

    /// <summary>Whether a file can have this member. Lists of touches only come as JSON.</summary>
    public static bool Knows(ImportKind kind, FileFormat format, string name) =>
        (kind == ImportKind.Handovers ? OfHandovers : OfEvents).Contains(name)
        || (name.StartsWith(Attribute, StringComparison.Ordinal) && name.Length > Attribute.Length)
        || (format == FileFormat.Ndjson && name == (kind == ImportKind.Handovers ? "touches" : "attribution.touches"));

    /// <summary>The members required in every row, each with the pointer of the constant that can replace it.</summary>
    public static IReadOnlyList<(string Member, string Pointer)> Required(ImportKind kind) => kind == ImportKind.Handovers
        ? [("externalId", "/map"), ("handedOverAt", "/map"), ("stage", "/stage")]
        : [("externalId", "/map"), ("occurredAt", "/map"), ("type", "/type")];
}
