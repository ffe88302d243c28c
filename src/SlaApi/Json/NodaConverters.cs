using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace SlaApi.Json;

/// <summary>Reads RFC 3339 with an offset, writes <c>Z</c>; truncated to whole microseconds.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Iso.TryInstant(reader.GetString()!, out var instant)
            ? instant
            : throw new StructuralFault(
                "Ein Zeitpunkt mit Zeitversatz wird erwartet, zum Beispiel 2026-03-02T08:00:00Z.",
                "Expected an instant with an offset, for example 2026-03-02T08:00:00Z.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

/// <summary><c>YYYY-MM-DD</c>.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Iso.TryDate(reader.GetString()!, out var date)
            ? date
            : throw new StructuralFault("Ein Datum wird erwartet, zum Beispiel 2026-03-02.", "Expected a date, for example 2026-03-02.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>Parses dates and instants in bodies, queries and files.</summary>
internal static class Iso
{
    // The range calendars support; in year 9999 an offset could exceed the range of Instant.
    private const int FirstYear = 1, LastYear = 9998;

    public static bool TryInstant(string text, out Instant instant)
    {
        var parsed = OffsetDateTimePattern.Rfc3339.Parse(text);
        var usable = parsed.TryGetValue(default, out var value) && value.Year is >= FirstYear and <= LastYear;
        instant = usable ? ToMicroseconds(value.ToInstant()) : default;
        return usable;
    }

    public static bool TryDate(string text, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date) && date.Year is >= FirstYear and <= LastYear;

    /// <summary>Truncates to whole microseconds.</summary>
    public static Instant ToMicroseconds(Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() - Modulo(instant.ToUnixTimeTicks(), 10));

    private static long Modulo(long value, long divisor) => ((value % divisor) + divisor) % divisor;
}
