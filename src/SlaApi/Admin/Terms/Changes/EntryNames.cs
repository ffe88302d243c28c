using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>What members of an entry of the history are called that are no members of the terms: of the agreement, of a signature, of a handover.</summary>
internal static class EntryNames
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["title"] = new("Titel", "Title"),
        ["name"] = new("Name", "Name"),
        ["company"] = new("Firma", "Company"),
        ["party"] = new("Partei", "Party"),
        ["signatures"] = new("Unterschrift", "Signature"),
        ["signedOn"] = new("Unterzeichnet am", "Signed on"),
        ["recordedAt"] = new("Festgehalten", "Recorded"),
        ["account"] = new("Konto", "Account"),
        ["basedOn"] = new("Ausgehend von Version", "Based on version"),
    };

    public static Text Of(string member) => Names.GetValueOrDefault(member) ?? HandoverFields.Name(member);

    /// <summary>The kind of value, where it is not plain.</summary>
    public static TermsMember Member(string member) => member switch
    {
        "priority" => new(member, ValueKind.Choice) { Choices = typeof(Priority) },
        "party" => new(member, ValueKind.Choice) { Choices = typeof(TargetParty) },
        "stage" => new(member, ValueKind.Stage),
        _ => new(member, ValueKind.Text),
    };
}
