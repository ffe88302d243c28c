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

    /// <summary>Its item cannot be stored without it, not even in a draft.</summary>
    public bool Needed { get; init; }

    public virtual string Kind => "text";
    public virtual string? Width => null;
    public virtual IReadOnlyList<(string Value, Text Label)>? Options => null;

    /// <summary>Of boxes to tick: the label of a box for further entries.</summary>
    public virtual Text? Further => null;

    /// <summary>Texts that are suggested.</summary>
    public virtual IReadOnlyList<Text>? Suggestions => null;

    /// <summary>What is stored where nothing was typed; null removes the member.</summary>
    public virtual JsonNode? Empty => null;

    /// <summary>As it is in the field; empty for nothing.</summary>
    public abstract string Show(JsonNode? value, Language t);

    /// <summary>What is stored for what was typed, which is never empty.</summary>
    /// <exception cref="Misread">It cannot be understood.</exception>
    public abstract JsonNode? Read(string typed, Language t);

    /// <summary>What a person is asked about, before it is stored as typed; null where nothing is unusual.</summary>
    public virtual Text? Ask(JsonNode? value, Language t) => null;

    /// <summary>A fault in the words of this field; by default as it is.</summary>
    public virtual Text Explain(Text fault) => fault;
}

/// <summary>What was typed cannot be understood; the sentence says why, and what would be.</summary>
internal sealed class Misread(Text sentence) : Exception(sentence.En)
{
    public Text Sentence => sentence;
}
