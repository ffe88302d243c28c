using System.Text.Json;

namespace SlaApi.Json;

/// <summary>Faults of JSON that cannot be read, with their pointers.</summary>
internal static class JsonFaults
{
    private static readonly Text Malformed = new("Das ist kein gültiges JSON.", "This is not valid JSON.");
    private static readonly Text WrongType = new("Der Wert hat den falschen Typ.", "The value has the wrong type.");
    private static readonly Text Unknown = new("Dieses Element ist unbekannt.", "This member is unknown.");
    private static readonly Text Repeated = new("Dieses Element kommt zweimal vor.", "This member occurs twice.");

    public static Fault Of(JsonException json) => new(JsonPaths.ToPointer(json.Path), Sentence(json));

    /// <summary>Own sentences: the parser's name internal types, its options and positions, and are English only.</summary>
    private static Text Sentence(JsonException json)
    {
        var message = json.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        return json is StructuralFault own ? own.Sentence
            : message.Contains("missing required properties including: ", StringComparison.Ordinal) ? Missing(message)
            : message.Contains("could not be mapped", StringComparison.Ordinal) ? Unknown
            : message.Contains("uplicate", StringComparison.Ordinal) ? Repeated
            : message.Contains("could not be converted", StringComparison.Ordinal) || json.InnerException is InvalidOperationException ? WrongType
            : Malformed;
    }

    private static Text Missing(string message)
    {
        var names = message[(message.IndexOf("including: ", StringComparison.Ordinal) + 11)..].TrimEnd('.');
        return new($"Es fehlt: {names}.", $"Missing: {names}.");
    }
}

/// <summary>JSON of another shape than expected, in both languages.</summary>
internal sealed class StructuralFault(string de, string en) : JsonException(en)
{
    public Text Sentence { get; } = new(de, en);
}
