namespace SlaApi.Domain;

/// <summary>The one domain exception: the request was understood, and is refused for a reason that has a stable code.</summary>
/// <param name="code">Stable, kebab-case: <c>draft-exists</c>.</param>
/// <param name="sentence">What is wrong and what to do, for people.</param>
/// <param name="faults">Where the reason has several places (gaps of the terms), each with its pointer.</param>
public class Refusal(string code, Text sentence, IReadOnlyList<Fault>? faults = null) : Exception($"{code}: {sentence.En}")
{
    public Refusal(string code, string de, string en) : this(code, new Text(de, en)) { }

    public string Code { get; } = code;

    public Text Sentence { get; } = sentence;

    public IReadOnlyList<Fault> Faults { get; } = faults ?? [];
}

/// <summary>One fault in what was given, and where: a JSON pointer (RFC 6901) from the root of what was checked.</summary>
public sealed record Fault(string Pointer, Text Detail)
{
    public Fault(string pointer, string de, string en) : this(pointer, new Text(de, en)) { }

    /// <summary>The same fault, seen from one level further up.</summary>
    public Fault Under(string prefix) => this with { Pointer = prefix + Pointer };
}
