using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Names with their values; what has no value is left out.</summary>
/// <param name="terms">The terms as JSON, where members are added by their pointers alone.</param>
internal sealed class FactList(Language t, JsonNode? terms = null)
{
    private readonly List<(string, string)> _facts = [];

    public IReadOnlyList<(string Label, string Value)> All => _facts;

    /// <summary>A member with its value in words of its own.</summary>
    public FactList Add(string pointer, string? value) => Add(TermNames.Of(pointer), value);

    public FactList Add(string pointer, Text? value) => Add(pointer, value is null ? null : t[value]);

    public FactList Add(Text label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _facts.Add((t[label], value));
        }

        return this;
    }

    /// <summary>A member as the catalogue shows it.</summary>
    public FactList Add(string pointer)
    {
        var member = TermsCatalogue.Of(pointer);
        return Add(pointer, member is null ? null : TermValues.Show(member.Kind, member.Choices, TermsTree.At(terms, pointer), inShares: false, t));
    }

    /// <summary>All single members of a section, in the order of the catalogue.</summary>
    public FactList AddSection(string section)
    {
        foreach (var member in TermsCatalogue.SingleIn(section))
        {
            Add(member.Pattern);
        }

        return this;
    }
}
