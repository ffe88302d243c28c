using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Json;

namespace SlaApi.Admin.Reading;

/// <summary>How the values of the terms are written for people, by the member they stand in.</summary>
internal static class MemberValues
{
    /// <summary>Members whose parts are told together, as one value.</summary>
    public static readonly IReadOnlySet<string> Whole = new HashSet<string>
    {
        "within", "contestWithin", "decideContestWithin", "reassignAfter", "after", "confirmWithin", "actionPlanWithin", "window", "criterion", "appliesTo",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "hours", "atLeast", "atMost",
    };

    private static readonly HashSet<string> Shares = ["share", "below", "first", "middle", "last"];
    private static readonly HashSet<string> Stages = ["stage", "fromStage", "toStage", "startStage", "stopStage"];

    /// <param name="section">The first member of the place.</param>
    /// <param name="member">The member the value stands in; of a list of texts the list.</param>
    /// <param name="inShares">Whether bounds are shares.</param>
    public static string? Show(string section, string member, JsonNode? value, bool inShares, Language t) => value switch
    {
        null => null,
        JsonArray { Count: 0 } => member is "hours" ? t["geschlossen", "closed"] : null,
        JsonObject { Count: 0 } => null,
        _ when member is "criterion" or "appliesTo" => Condition(value, t),
        JsonObject length when length["unit"] is not null || length["value"] is not null => Length(length, t),
        JsonObject money when money["amountMinor"] is not null || money["currency"] is not null => Amount(money, t),
        _ when Whole.Contains(member) && value is JsonArray or JsonObject => Hours(value),
        JsonValue single => single.GetValueKind() switch
        {
            JsonValueKind.True => t["ja", "yes"],
            JsonValueKind.False => t["nein", "no"],
            JsonValueKind.Number => Number(member, single.GetValue<decimal>(), inShares, t),
            _ => Words(section, member, single.GetValue<string>(), t),
        },
        _ => null,
    };

    private static string Number(string member, decimal value, bool inShares, Language t) => member switch
    {
        "atPercent" => t.Percent(value / 100),
        "durationMinutes" => t[$"{t.Number(value)} Minuten", $"{t.Number(value)} minutes"],
        "retentionMonths" => t[$"{t.Number(value)} Monate", $"{t.Number(value)} months"],
        "fiscalYearStartMonth" => DocumentRules.MonthName((int)value, t),
        _ when Shares.Contains(member) || (inShares && member is "atLeast" or "atMost") => t.Percent(value),
        _ => value == decimal.Truncate(value) ? t.Number(value) : t.Plain(value),
    };

    private static string Words(string section, string member, string value, Language t)
    {
        if (Choices.Of(section, member, value) is { } choice)
        {
            return t[choice];
        }

        if (LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var date))
        {
            return t.Day(date);
        }

        return member switch
        {
            "timeZone" => t.Zone(value),
            "region" => Names.OfRegion(value),
            "metric" or "metrics" => t[Names.OfMetric(value)],
            "requiredFields" => t[Names.OfField(value)],
            "language" => value == "de" ? t["Deutsch", "German"] : t["Englisch", "English"],
            "kind" => t[Kind(value)],
            _ when Stages.Contains(member) => t[Names.OfStage(value)],
            _ => value,
        };
    }

    /// <summary>Where only one of the two changed and the other is not known, that one.</summary>
    private static string Length(JsonObject length, Language t)
    {
        var unit = length["unit"]?.GetValue<string>() is { } name && Enum.TryParse<TimeUnit>(name, ignoreCase: true, out var known) ? known : (TimeUnit?)null;
        return (length["value"]?.GetValue<int>(), unit) switch
        {
            ({ } value, { } u) => Admin.Words.Of(new SlaDuration(value, u), t),
            ({ } value, null) => t.Number(value),
            (null, { } u) => t[Admin.Words.Of(u)],
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

    /// <summary>Parts of a condition alone say nothing: it is told whole, or that it changed.</summary>
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

    private static Text Kind(string kind) => kind switch
    {
        "volume" => new("Menge", "volume"),
        "amount" => new("Betrag", "amount"),
        "response" => new("Frist", "response time"),
        "cadence" => new("Kontaktversuche", "contact attempts"),
        "ratio" => new("Quote", "ratio"),
        _ => new("externe Kennzahl", "indicator"),
    };
}
