using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>Terms as JSON, by pointers without the first slash.</summary>
internal static class TermsTree
{
    public static JsonObject Of(Terms terms) => JsonSerializer.SerializeToNode(terms, ApiJson.Options)!.AsObject();

    /// <summary>The member at this place; null where it is missing.</summary>
    public static JsonNode? At(JsonNode? terms, string pointer)
    {
        foreach (var step in pointer.Split('/'))
        {
            terms = terms switch
            {
                JsonObject members => members[step],
                JsonArray items when Index(step) is { } i && i < items.Count => items[i],
                _ => null,
            };
        }

        return terms;
    }

    /// <summary>Puts a value in place, in objects that are made where they are missing. Null removes it, and with it the objects it leaves empty.</summary>
    public static void Put(JsonNode terms, string pointer, JsonNode? value)
    {
        var steps = pointer.Split('/');
        var path = new List<(JsonObject Parent, string Step)>();
        var parent = terms;
        foreach (var step in steps[..^1])
        {
            if (parent is JsonObject members)
            {
                path.Add((members, step));
                parent = members[step] ?? (value is null ? null : members[step] = new JsonObject());
            }
            else
            {
                path.Clear();
                parent = parent is JsonArray items && Index(step) is { } i && i < items.Count ? items[i] : null;
            }
        }

        if (parent is not JsonObject last)
        {
            return;
        }

        if (value is not null)
        {
            last[steps[^1]] = JsonNode.Parse(value.ToJsonString()); // a number that was made, not read, could only be got as its own type
        }
        else if (last.Remove(steps[^1]))
        {
            for (var i = path.Count - 1; i >= 0 && path[i].Parent[path[i].Step] is JsonObject { Count: 0 }; i--)
            {
                path[i].Parent.Remove(path[i].Step);
            }
        }
    }

    private static int? Index(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : null;
}
