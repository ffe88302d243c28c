namespace SlaApi.Domain.Handovers;

/// <summary>A descriptive member with a single value, by the name that JSON, criteria, required fields and columns of files use.</summary>
public abstract record DescriptionMember(string Name)
{
    /// <summary>Where it is in a body.</summary>
    public string Pointer => "/" + Name.Replace('.', '/');

    internal abstract FieldValue Of(HandoverDescription description);
}

/// <param name="Name">As in JSON.</param>
/// <param name="MaxLength">In characters.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The same description with another value.</param>
public sealed record TextMember(
    string Name, int MaxLength, Func<HandoverDescription, string?> Get, Func<HandoverDescription, string?, HandoverDescription> Set) : DescriptionMember(Name)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));
}

public sealed record NumberMember(
    string Name, Func<HandoverDescription, decimal?> Get, Func<HandoverDescription, decimal?, HandoverDescription> Set) : DescriptionMember(Name)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));
}

public sealed record InstantMember(
    string Name, Func<HandoverDescription, Instant?> Get, Func<HandoverDescription, Instant?, HandoverDescription> Set) : DescriptionMember(Name)
{
    internal override FieldValue Of(HandoverDescription description) => FieldValue.Of(Get(description));
}

/// <summary>Every descriptive member that has a single value: validation, criteria, required fields and imports read this table.</summary>
public static class DescriptionMembers
{
    public static IReadOnlyList<DescriptionMember> All { get; } =
    [
        new InstantMember("createdAt", d => d.CreatedAt, (d, value) => d with { CreatedAt = value }),
        new TextMember("source", 200, d => d.Source, (d, value) => d with { Source = value }),
        new TextMember("campaign", 200, d => d.Campaign, (d, value) => d with { Campaign = value }),
        new TextMember("segment", 200, d => d.Segment, (d, value) => d with { Segment = value }),
        new NumberMember("score", d => d.Score, (d, value) => d with { Score = value }),
        new TextMember("assignee", 200, d => d.Assignee, (d, value) => d with { Assignee = value }),
        new TextMember("provider", 200, d => d.Provider, (d, value) => d with { Provider = value }),
        new TextMember("url", 2_000, d => d.Url, (d, value) => d with { Url = value }),
        new TextMember("note", 10_000, d => d.Note, (d, value) => d with { Note = value }),
        new TextMember("lead.name", 200, d => d.LeadName, (d, value) => d with { LeadName = value }),
        new TextMember("lead.email", 254, d => d.LeadEmail, (d, value) => d with { LeadEmail = value }),
        new TextMember("lead.company", 200, d => d.LeadCompany, (d, value) => d with { LeadCompany = value }),
    ];

    private static readonly Dictionary<string, DescriptionMember> ByName = All.ToDictionary(m => m.Name);

    /// <summary>Null for every other name.</summary>
    public static DescriptionMember? Find(string name) => ByName.GetValueOrDefault(name);
}
