using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Json;

/// <summary>JSON stored as it is; invalid Unicode and repeated names are refused when it is parsed.</summary>
/// <param name="isReceived">It comes from a request: texts in it are normalised, and U+0000 is refused.</param>
internal sealed class ElementConverter(bool isReceived) : JsonConverter<JsonElement>
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            return Check(element) || !isReceived ? element : Normalised(element);
        }
        catch (InvalidOperationException)
        {
            throw new StructuralFault("Der Text ist kein gültiges Unicode.", "The text is not valid Unicode.");
        }
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    /// <returns>Whether all texts are normal.</returns>
    private bool Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return IsNormal(element.GetString()!);
            case JsonValueKind.Array:
                return element.EnumerateArray().Aggregate(true, (normal, item) => Check(item) && normal);
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                return element.EnumerateObject().Aggregate(true, (normal, member) =>
                    names.Add(member.Name) ? IsNormal(member.Name) & Check(member.Value) && normal
                        : throw new StructuralFault($"{member.Name} kommt zweimal vor.", $"The member {member.Name} occurs twice."));
            default:
                return true;
        }
    }

    private bool IsNormal(string text) => !isReceived || TextConverter.Normal(text) == text;

    private static JsonElement Normalised(JsonElement element)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Unescaped))
        {
            Write(writer, element);
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }

    /// <summary>Texts normalised; names and numbers as they are written.</summary>
    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                writer.WriteStringValue(TextConverter.Normal(element.GetString()!));
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
