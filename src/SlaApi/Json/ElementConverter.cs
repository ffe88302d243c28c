using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Json;

/// <summary>JSON stored unchanged; invalid Unicode and repeated names are refused when it is parsed.</summary>
internal sealed class ElementConverter : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        try
        {
            Check(element);
        }
        catch (InvalidOperationException)
        {
            throw new StructuralFault("Der Text ist kein gültiges Unicode.", "The text is not valid Unicode.");
        }

        return element;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    private static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    if (!names.Add(member.Name))
                    {
                        throw new StructuralFault($"{member.Name} kommt zweimal vor.", $"The member {member.Name} occurs twice.");
                    }

                    Check(member.Value);
                }

                break;
        }
    }
}
