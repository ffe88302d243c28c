namespace SlaApi.Domain.Handovers;

/// <summary>A descriptive member with a single value.</summary>
/// <param name="Name">The name in JSON, criteria, required fields and columns of files.</param>
/// <param name="Label">The display name.</param>
public abstract record DescriptionMember(string Name, Text Label)
{
    /// <summary>The JSON pointer in a body.</summary>
    public string Pointer => "/" + Name.Replace('.', '/');

    internal abstract FieldValue Of(HandoverDescription description);

    /// <summary>The description with the value of another one, if that has any.</summary>
    internal abstract HandoverDescription Take(HandoverDescription description, HandoverDescription given);
}

/// <param name="Name">As in JSON.</param>
/// <param name="Label">The display name.</param>
/// <param name="MaxLength">In characters.</param>
/// <param name="Get">Reads the value.</param>
/// <param name="Set">The same description with another value.</param>
public sealed record TextMember(
    string Name, Text Label, int MaxLength, Func<HandoverDescription, string?> Get, Func<HandoverDescription, string?, HandoverDescription> Set)
    : DescriptionMember(Name, Label)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));

    internal override HandoverDescription Take(HandoverDescription description, HandoverDescription given) =>
        Get(given) is { } value ? Set(description, value) : description;
}

public sealed record NumberMember(
    string Name, Text Label, Func<HandoverDescription, decimal?> Get, Func<HandoverDescription, decimal?, HandoverDescription> Set)
    : DescriptionMember(Name, Label)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));

    internal override HandoverDescription Take(HandoverDescription description, HandoverDescription given) =>
        Get(given) is { } value ? Set(description, value) : description;
}

public sealed record InstantMember(
    string Name, Text Label, Func<HandoverDescription, Instant?> Get, Func<HandoverDescription, Instant?, HandoverDescription> Set)
    : DescriptionMember(Name, Label)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));

    internal override HandoverDescription Take(HandoverDescription description, HandoverDescription given) =>
        Get(given) is { } value ? Set(description, value) : description;
}

/// <summary>Every descriptive member that has a single value: validation, criteria, required fields and imports read this table.</summary>
public static class DescriptionMembers
{
    public static IReadOnlyList<DescriptionMember> All { get; } =
    [
        new InstantMember("createdAt", new("Erfassungszeitpunkt", "Time of creation"), d => d.CreatedAt, (d, value) => d with { CreatedAt = value }),
        new TextMember("source", new("Quelle", "Source"), 200, d => d.Source, (d, value) => d with { Source = value }),
        new TextMember("campaign", new("Kampagne", "Campaign"), 200, d => d.Campaign, (d, value) => d with { Campaign = value }),
        new TextMember("segment", new("Segment", "Segment"), 200, d => d.Segment, (d, value) => d with { Segment = value }),
        new NumberMember("score", new("Punktzahl", "Score"), d => d.Score, (d, value) => d with { Score = value }),
        new TextMember("assignee", new("Zuständig", "Assignee"), 200, d => d.Assignee, (d, value) => d with { Assignee = value }),
        new TextMember("provider", new("Agentur", "Agency"), 200, d => d.Provider, (d, value) => d with { Provider = value }),
        new TextMember("url", new("Adresse im CRM", "Address in the CRM"), 2_000, d => d.Url, (d, value) => d with { Url = value }),
        new TextMember("note", new("Notiz", "Note"), 10_000, d => d.Note, (d, value) => d with { Note = value }),
        new TextMember("lead.name", new("Name des Leads", "Name of the lead"), 200, d => d.LeadName, (d, value) => d with { LeadName = value }),
        new TextMember("lead.email", new("E-Mail des Leads", "E-mail of the lead"), 254, d => d.LeadEmail, (d, value) => d with { LeadEmail = value }),
        new TextMember("lead.company", new("Firma des Leads", "Company of the lead"), 200, d => d.LeadCompany, (d, value) => d with { LeadCompany = value }),
    ];

    private static readonly Dictionary<string, DescriptionMember> ByName = All.ToDictionary(m => m.Name);

    /// <summary>Null for every other name.</summary>
    public static DescriptionMember? Find(string name) => ByName.GetValueOrDefault(name);
}
