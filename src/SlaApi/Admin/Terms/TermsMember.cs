using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>One member of the terms: its kind of value, and its field.</summary>
/// <param name="Pattern">As in <see cref="TermNames"/>.</param>
internal sealed record TermsMember(string Pattern, ValueKind Kind)
{
    /// <summary>The values it chooses from, where <see cref="Kind"/> is <see cref="ValueKind.Choice"/>.</summary>
    public Type? Choices { get; init; }

    public bool Optional { get; init; }
    public Text? Hint { get; init; }
    public Text? Unit { get; init; }

    /// <summary>The form it is edited in, where that is not the form of its section.</summary>
    public string? Sheet { get; init; }

    /// <summary>Cannot be signed yet: its field is there only where the terms have it, to be emptied.</summary>
    public bool OnlyWhereSet { get; init; }

    /// <summary>The part of the document it belongs to, by the first member of that part.</summary>
    public string Section => TermsCatalogue.SectionOf(Pattern);
}
