using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>One member of the terms as a field of a form: how it is shown, and how what was typed is read.</summary>
/// <param name="Name">The pointer within the terms, without the first slash: <c>scope/validFrom</c>.</param>
internal abstract record TermsField(string Name)
{
    /// <summary>The member's name in the terms; what is a part of a value may be labelled otherwise.</summary>
    public Text Label { get; init; } = TermNames.Of(Name);

    public Text? Hint { get; init; }
    public Text? Unit { get; init; }
    public bool Optional { get; init; }
    public virtual string Kind => "text";
    public virtual string? Width => null;
    public virtual IReadOnlyList<(string Value, Text Label)>? Options => null;

    /// <summary>As it is in the field; empty for nothing.</summary>
    public abstract string Show(JsonNode? value, Language t);

    /// <summary>What is stored for what was typed, which is never empty: an empty field removes the member.</summary>
    /// <exception cref="Misread">It cannot be understood.</exception>
    public abstract JsonNode? Read(string typed, Language t);
}

/// <summary>What was typed cannot be understood; the sentence says why, and what would be.</summary>
internal sealed class Misread(Text sentence) : Exception(sentence.En)
{
    public Text Sentence => sentence;
}
