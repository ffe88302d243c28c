using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>How the values of the terms are written for people, by their kind.</summary>
internal static class TermValues
{
    /// <param name="inShares">Whether limits are shares: of a ratio.</param>
    /// <returns>Null for nothing.</returns>
    public static string? Show(ValueKind kind, Type? choices, JsonNode? value, bool inShares, Language t) => value switch
    {
        null => null,
        JsonArray { Count: 0 } => kind == ValueKind.DateHours ? t["geschlossen", "closed"] : null,
        JsonObject { Count: 0 } => null,
        _ when kind == ValueKind.Condition => Condition(value, t),
        JsonObject length when length["unit"] is not null || length["value"] is not null => Length(length, t),
        JsonObject money when money["amountMinor"] is not null || money["currency"] is not null => Amount(money, t),
        _ when kind is ValueKind.Hours or ValueKind.DateHours && value is JsonArray or JsonObject => Hours(value),
        JsonArray list => string.Join(", ", list.Select(item => Show(kind, choices, item, inShares, t))),
        JsonValue single => single.GetValueKind() switch
        {
            JsonValueKind.True => t["ja", "yes"],
            JsonValueKind.False => t["nein", "no"],
            JsonValueKind.Number => Number(kind, single.GetValue<decimal>(), inShares, t),
            _ => Word(kind, choices, single.GetValue<string>(), t),
        },
        _ => null,
    };

    private static string Number(ValueKind kind, decimal value, bool inShares, Language t) => kind switch
    {
        ValueKind.Percent => t.Percent(value / 100),
        ValueKind.Share => t.Percent(value),
        ValueKind.Bound when inShares => t.Percent(value),
        ValueKind.Cases => t[$"{t.Number(value)} Fällen", $"{t.Number(value)} cases"],
        ValueKind.Persons => t[$"{t.Number(value)} Personen", $"{t.Number(value)} persons"],
        ValueKind.Minutes => t[$"{t.Number(value)} Minuten", $"{t.Number(value)} minutes"],
        ValueKind.Months => t[$"{t.Number(value)} Monate", $"{t.Number(value)} months"],
        ValueKind.Month => t.Culture.DateTimeFormat.GetMonthName((int)value),
        _ => value == decimal.Truncate(value) ? t.Number(value) : t.Plain(value),
    };

    private static string Word(ValueKind kind, Type? choices, string value, Language t)
    {
        if (choices is not null && Words.Choice(choices, value) is { } choice)
        {
            return t[choice];
        }

        if (LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var date))
        {
            return kind == ValueKind.Dates ? t.ShortDay(date) : t.Day(date);
        }

        return kind switch
        {
            ValueKind.TimeZone => t.Zone(value),
            ValueKind.Region => Words.OfRegion(value),
            ValueKind.Metric or ValueKind.Metrics => t[Words.OfMetric(value)],
            ValueKind.HandoverField => t[HandoverFields.Name(value)],
            ValueKind.Language => t[Words.OfLanguage(value)],
            ValueKind.TargetKind => t[Words.OfTargetKind(value)],
            ValueKind.Stage => t[Words.OfStage(value)],
            _ => value,
        };
    }

    /// <summary>Where only one of the two changed and the other is not known, that one.</summary>
    private static string Length(JsonObject length, Language t)
    {
        var unit = length["unit"]?.GetValue<string>() is { } name && Enum.TryParse<TimeUnit>(name, ignoreCase: true, out var known)
            ? known
            : (TimeUnit?)null;
        return (length["value"]?.GetValue<int>(), unit) switch
        {
            ({ } value, { } u) => Words.Of(new SlaDuration(value, u), t),
            ({ } value, null) => t.Number(value),
            (null, { } u) => t[Words.Of(u)],
            _ => "–",
        };
    }

    private static string Amount(JsonObject money, Language t) => (money["amountMinor"]?.GetValue<long>(), money["currency"]?.GetValue<string>()) switch
    {
        ({ } minor, { } currency) => t.Money(new Money(minor, currency)),
        ({ } minor, null) => t.Number(minor / 100m, 2),
        (_, var currency) => currency ?? "–",
    };

    private static string Hours(JsonNode hours) => string.Join(", ", (hours is JsonObject byPlace ? byPlace.Select(p => p.Value) : (JsonArray)hours)
        .Select(h => $"{h?["from"]?.GetValue<string>() ?? "…"}–{h?["to"]?.GetValue<string>() ?? "…"}"));

    /// <summary>Parts of a condition alone say nothing: it is shown whole, or as changed.</summary>
    private static string Condition(JsonNode value, Language t)
    {
        try
        {
            return CriterionWords.Of(value.Deserialize<Criterion>(ApiJson.Options)!, t);
        }
        catch (JsonException)
        {
            return t["teilweise geändert", "changed in part"];
        }
    }
}
