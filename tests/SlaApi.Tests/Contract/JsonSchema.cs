using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaApi.Tests.Contract;

/// <summary>The subset of JSON Schema 2020-12 that the document uses.</summary>
internal sealed class JsonSchema(JsonNode document)
{
    /// <summary>The violations by <paramref name="value"/>, each with its path.</summary>
    public IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at = "")
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Faults(Resolve(reference)!, value, at);
        }

        var faults = new List<string>();
        if (schema["type"] is { } type && !Types(type).Any(t => Is(t, value)))
        {
            faults.Add($"{at}: not {type.ToJsonString()}");
        }

        if (schema["enum"] is JsonArray names && !names.Any(n => JsonNode.DeepEquals(n, value)))
        {
            faults.Add($"{at}: not one of {names.ToJsonString()}");
        }

        if (schema["anyOf"] is JsonArray any && !any.Any(s => !Faults(s!, value, at).Any()))
        {
            faults.AddRange(any.SelectMany(s => Faults(s!, value, at)));
        }

        if (schema["oneOf"] is JsonArray one && one.Count(s => !Faults(s!, value, at).Any()) != 1)
        {
            faults.AddRange(one.SelectMany(s => Faults(s!, value, at)).Prepend($"{at}: not exactly one shape"));
        }

        return faults.Concat(value switch
        {
            JsonObject members => Members(schema, members, at),
            JsonArray items when schema["items"] is { } item => items.SelectMany((v, i) => Faults(item, v, $"{at}/{i}")),
            _ => [],
        });
    }

    public JsonNode? Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, name) => node?[name.Replace("~1", "/").Replace("~0", "~")]);

    public static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private IEnumerable<string> Members(JsonNode schema, JsonObject members, string at)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        var missing = (schema["required"]?.AsArray() ?? []).Select(r => (string)r!).Where(r => !members.ContainsKey(r)).Select(r => $"{at}/{r}: missing");
        return missing.Concat(members.SelectMany(m => known[m.Key] is { } own ? Faults(own, m.Value, $"{at}/{m.Key}")
            : schema["additionalProperties"] is JsonObject other ? Faults(other, m.Value, $"{at}/{m.Key}")
            : schema["properties"] is null ? []
            : [$"{at}/{m.Key}: unknown"]));
    }

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && decimal.IsInteger((decimal)value),
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };
}
