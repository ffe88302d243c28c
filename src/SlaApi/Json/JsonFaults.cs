using System.Text.Json;

namespace SlaApi.Json;

/// <summary>Faults of JSON that cannot be read, with their pointers.</summary>
internal static class JsonFaults
{
    public static Fault Of(JsonException json) => new(JsonPaths.ToPointer(json.Path), Sentence(json), Sentence(json));

    /// <summary>The parser's message without internal type names and positions.</summary>
    private static string Sentence(JsonException json)
    {
        var message = json.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        return message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "The value has the wrong type."
            : message.StartsWith("The JSON property", StringComparison.Ordinal) && message.Contains("could not be mapped", StringComparison.Ordinal)
                ? "This member is unknown."
            : message.IndexOf("missing required properties including: ", StringComparison.Ordinal) is >= 0 and var at ? "Missing " + message[(at + 28)..]
            : message;
    }
}
