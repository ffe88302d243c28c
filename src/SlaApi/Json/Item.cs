using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Json;

/// <summary>One item of a batch, parsed separately: an invalid item does not refuse the others.</summary>
/// <param name="Value">The item; null if it is invalid.</param>
/// <param name="Fault">Why it is invalid; null if it is valid.</param>
[JsonConverter(typeof(ItemConverterFactory))]
public sealed record Item<T>(T? Value, Fault? Fault) where T : class;

internal sealed class ItemConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Item<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ItemConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class ItemConverter<T> : JsonConverter<Item<T>> where T : class
{
    public override bool HandleNull => true;

    public override Item<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var element = JsonDocument.ParseValue(ref reader);
        try
        {
            return element.Deserialize<T>(options) is { } value
                ? new Item<T>(value, null)
                : new Item<T>(null, new Fault("", "Ein Objekt wird erwartet.", "An object is expected."));
        }
        catch (JsonException json)
        {
            return new Item<T>(null, JsonFaults.Of(json));
        }
    }

    public override void Write(Utf8JsonWriter writer, Item<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
}
