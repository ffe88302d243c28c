using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime.Text;
using SlaApi.Json;

namespace SlaApi.Data;

/// <summary>
/// Column types, the same for both providers: instants as microseconds since 1970-01-01T00:00Z and dates as <c>YYYY-MM-DD</c>, so that both order and
/// compare them; enums as their camelCase name; values that are only read as a whole as JSON.
/// </summary>
internal static class Columns
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        model.Properties<Instant>().HaveConversion<InstantColumn>();
        model.Properties<LocalDate>().HaveConversion<DateColumn>().HaveMaxLength(10);
    }

    /// <summary>Stored and compared as JSON.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonColumn<T>(), Comparer<T>());
        return property;
    }

    /// <summary>The same for members of complex properties.</summary>
    public static void AsJson<T>(this ComplexTypePropertyBuilder<T> property) => property.HasConversion(new JsonColumn<T>(), Comparer<T>());

    public static void AsText<T>(this ComplexTypePropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion(value => value == null ? null : EnumNames<T>.Of(value.Value), text => text == null ? null : Parse<T>(text));

    public static void AsMoney(this ComplexTypePropertyBuilder<Money?> property) => property.HasConversion(
        money => money == null ? null : $"{money.AmountMinor} {money.Currency}",
        text => text == null ? null : ParseMoney(text));

    /// <summary>Names the columns of a complex property without the prefix that EF gives them.</summary>
    public static void NameColumns<T>(this ComplexPropertyBuilder<T> complex, Func<IReadOnlyProperty, string> name) where T : class
    {
        foreach (var property in complex.Metadata.ComplexType.GetProperties())
        {
            property.SetColumnName(name(property));
        }
    }

    /// <summary>Stored as the camelCase name of the API.</summary>
    public static PropertyBuilder<T> AsText<T>(this PropertyBuilder<T> property) where T : struct, Enum
    {
        property.HasConversion(value => EnumNames<T>.Of(value), text => Parse<T>(text));
        return property;
    }

    public static PropertyBuilder<T?> AsText<T>(this PropertyBuilder<T?> property) where T : struct, Enum
    {
        property.HasConversion(value => value == null ? null : EnumNames<T>.Of(value.Value), text => text == null ? null : Parse<T>(text));
        return property;
    }

    /// <summary>Stored as <c>125000 CHF</c>: minor units and currency.</summary>
    public static PropertyBuilder<Money?> AsMoney(this PropertyBuilder<Money?> property) => property.HasConversion(
        money => money == null ? null : $"{money.AmountMinor} {money.Currency}",
        text => text == null ? null : ParseMoney(text));

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, ApiJson.Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ApiJson.Options)!;

    private static ValueComparer<T> Comparer<T>() => new(
        (a, b) => ReferenceEquals(a, b) || Write(a) == Write(b),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => Snapshot(value));

    /// <summary>Records are immutable; lists may change.</summary>
    private static T Snapshot<T>(T value) => value is System.Collections.IList ? Read<T>(Write(value)) : value;

    private static Money ParseMoney(string text) => new(long.Parse(text.AsSpan(..^4), CultureInfo.InvariantCulture), text[^3..]);

    private static T Parse<T>(string text) where T : struct, Enum =>
        EnumNames<T>.TryParse(text, out var value) ? value : throw new InvalidDataException($"'{text}' is not a {typeof(T).Name}.");
}

internal sealed class JsonColumn<T>() : ValueConverter<T, string>(value => Columns.Write(value), json => Columns.Read<T>(json));

internal sealed class InstantColumn() : ValueConverter<Instant, long>(
    value => value.ToUnixTimeTicks() / 10, microseconds => Instant.FromUnixTimeTicks(microseconds * 10));

internal sealed class DateColumn() : ValueConverter<LocalDate, string>(
    value => LocalDatePattern.Iso.Format(value), text => LocalDatePattern.Iso.Parse(text).Value);
