using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Json;

/// <summary>Normalises the texts and names of a request: without padding, in Unicode form C. U+0000 is refused: PostgreSQL cannot store it.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? Normal(reader.GetString()!)
            : throw new StructuralFault("Ein Text wird erwartet.", "Expected a text.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Normal(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    public static string Normal(string text) =>
        text.Contains('\0') ? throw new StructuralFault("Das Zeichen U+0000 ist nicht erlaubt.", "The character U+0000 is not allowed.") : Texts.Normal(text);
}
