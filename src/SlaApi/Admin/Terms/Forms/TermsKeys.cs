using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>Gives the items that nobody has named a key of their own: targets by what they measure, definitions and reasons by their label.</summary>
internal static class TermsKeys
{
    public static void Fill(JsonObject terms)
    {
        Fill(terms["targets"], "key", item => TargetTemplates.KeyOf(item.Deserialize<Target>(ApiJson.Options)!));
        Fill(terms["definitions"], "term", Label);
        Fill(terms["rejection"]?["reasons"], "code", Label);
    }

    private static void Fill(JsonNode? list, string member, Func<JsonObject, string?> made)
    {
        var items = (list as JsonArray ?? []).OfType<JsonObject>().ToList();
        var taken = items.Select(i => i[member]?.ToString()).OfType<string>().ToHashSet();
        foreach (var item in items.Where(i => string.IsNullOrWhiteSpace(i[member]?.ToString())))
        {
            if (Made(made, item) is { Length: > 0 } key)
            {
                var free = Enumerable.Range(1, items.Count + 1).Select(n => n == 1 ? key : key + n.ToString(CultureInfo.InvariantCulture)).First(taken.Add);
                item[member] = free;
            }
        }
    }

    private static string? Made(Func<JsonObject, string?> made, JsonObject item)
    {
        try
        {
            return made(item);
        }
        catch (JsonException)
        {
            return null; // a fault of the item is shown at its field
        }
    }

    private static string? Label(JsonObject item)
    {
        var key = KeyText.Of(item["label"]?["de"]?.ToString() ?? item["label"]?["en"]?.ToString() ?? "");
        return key.Length == 0 || char.IsAsciiLetter(key[0]) ? key[..Math.Min(key.Length, 60)] : "x" + key[..Math.Min(key.Length, 59)];
    }
}
