using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Json;

/// <summary>Enum values are exact camelCase strings: no numbers, no other case.</summary>
internal sealed class EnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumConverter<>).MakeGenericType(typeToConvert))!;
}

internal sealed class EnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly string Values = string.Join(", ", EnumNames<T>.All);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && EnumNames<T>.TryParse(reader.GetString()!, out var value)
            ? value
            : throw new StructuralFault($"Möglich sind: {Values}.", $"Expected one of {Values}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EnumNames<T>.Of(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(EnumNames<T>.Of(value));
}

/// <summary>The names of an enum known only at run time.</summary>
internal static class EnumNames
{
    public static IReadOnlyCollection<string> Of(Type type) =>
        (IReadOnlyCollection<string>)typeof(EnumNames<>).MakeGenericType(type).GetProperty(nameof(EnumNames<DayOfWeek>.All))!.GetValue(null)!;
}

/// <summary>The names of enum values in bodies, queries, files and the database.</summary>
internal static class EnumNames<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));
    private static readonly Dictionary<string, T> Values = Names.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Values.Keys;

    public static string Of(T value) => Names[value];

    public static bool TryParse(string text, out T value) => Values.TryGetValue(text, out value);
}
