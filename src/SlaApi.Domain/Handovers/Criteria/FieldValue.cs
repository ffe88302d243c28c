using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace SlaApi.Domain.Handovers;

/// <summary>
/// One value a criterion compares: of a handover, or of the criterion itself. Blank text and JSON null are missing. Text compared with a number
/// or a boolean is parsed (files contain only text), with an instant it is read as RFC 3339; other pairs do not compare.
/// </summary>
internal readonly struct FieldValue
{
    private enum Sort { Missing, Text, Number, Truth, Time, Other }

    private Sort Kind { get; init; }
    private string? Text { get; init; }
    private decimal Number { get; init; }
    private bool Truth { get; init; }
    private Instant Time { get; init; }
    private JsonElement Json { get; init; }

    public bool IsMissing => Kind == Sort.Missing;

    public static FieldValue Of(string? text) => string.IsNullOrWhiteSpace(text) ? default : new() { Kind = Sort.Text, Text = text };

    public static FieldValue Of(decimal? number) => number is { } n ? new() { Kind = Sort.Number, Number = n } : default;

    public static FieldValue Of(Instant? at) => at is { } time ? new() { Kind = Sort.Time, Time = time } : default;

    public static FieldValue Of(JsonElement? json) => json switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => default,
        { ValueKind: JsonValueKind.String } text => Of(text.GetString()),
        { ValueKind: JsonValueKind.Number } n when n.TryGetDecimal(out var number) => Of(number),
        { ValueKind: JsonValueKind.True or JsonValueKind.False } truth => new() { Kind = Sort.Truth, Truth = truth.GetBoolean() },
        { } other => new() { Kind = Sort.Other, Json = other },
    };

    /// <summary>Whether both have the same value; two missing ones do.</summary>
    public bool Is(FieldValue other) => IsMissing || other.IsMissing ? Kind == other.Kind : CompareTo(other) == 0;

    /// <summary>Below, at or above 0 as usual; null where the two do not compare. Text compares by code points.</summary>
    public int? CompareTo(FieldValue other) => (Kind, other.Kind) switch
    {
        (Sort.Text, Sort.Text) => string.CompareOrdinal(Text, other.Text),
        (Sort.Number, Sort.Number) => Number.CompareTo(other.Number),
        (Sort.Truth, Sort.Truth) => Truth.CompareTo(other.Truth),
        (Sort.Time, Sort.Time) => Time.CompareTo(other.Time),
        (Sort.Text, Sort.Number) => ParsedNumber(Text!) is { } number ? number.CompareTo(other.Number) : null,
        (Sort.Number, Sort.Text) => -other.CompareTo(this),
        (Sort.Text, Sort.Truth) => bool.TryParse(Text, out var truth) ? truth.CompareTo(other.Truth) : null,
        (Sort.Truth, Sort.Text) => -other.CompareTo(this),
        (Sort.Time, Sort.Text) => ParsedInstant(other.Text!) is { } time ? Time.CompareTo(time) : null,
        (Sort.Other, Sort.Other) => JsonElement.DeepEquals(Json, other.Json) ? 0 : null,
        _ => null,
    };

    /// <summary>A list contains an equal item; a text contains the other text literally.</summary>
    public bool Contains(FieldValue other)
    {
        if (Kind == Sort.Text && other.Kind == Sort.Text)
        {
            return Text!.Contains(other.Text!, StringComparison.Ordinal);
        }

        return Kind == Sort.Other && Json.ValueKind == JsonValueKind.Array && Json.EnumerateArray().Any(item => Of(item).Is(other));
    }

    private static decimal? ParsedNumber(string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Instant? ParsedInstant(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } at ? at.Value.ToInstant() : null;
}
