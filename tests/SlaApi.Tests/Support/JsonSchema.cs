using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SlaApi.Tests.Support;

/// <summary>The subset of JSON Schema 2020-12 that the document uses. Members that the document does not list are faults, also of open schemas.</summary>
internal sealed partial class JsonSchema(JsonNode document)
{
    /// <summary>The violations by <paramref name="value"/>, each with its path.</summary>
    public IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at = "") =>
        Resolved(schema) is var known && Kind(known, value) is { } derived ? Of(derived, value, at) : Of(known, value, at);

    public JsonNode? Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, name) => node?[name.Replace("~1", "/").Replace("~0", "~")]);

    public static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private List<string> Of(JsonNode schema, JsonNode? value, string at)
    {
        var parts = Parts(schema).ToList();
        var faults = parts.SelectMany(part => Own(part, value, at)).ToList();
        if (value is JsonObject members)
        {
            var known = parts.SelectMany(p => p["properties"]?.AsObject() ?? []).ToDictionary(p => p.Key, p => p.Value!);
            foreach (var (name, member) in members)
            {
                faults.AddRange(known.TryGetValue(name, out var own) ? Faults(own, member, $"{at}/{name}")
                    : schema["additionalProperties"] is JsonObject other ? Faults(other, member, $"{at}/{name}")
                    : known.Count == 0 ? []
                    : [$"{at}/{name}: unknown"]);
            }
        }

        return faults;
    }

    /// <summary>What a schema says itself, without its members.</summary>
    private List<string> Own(JsonNode schema, JsonNode? value, string at)
    {
        var faults = new List<string>();
        void Must(bool holds, string keyword)
        {
            if (!holds)
            {
                faults.Add($"{at}: {keyword} {schema[keyword]?.ToJsonString()}, got {value?.ToJsonString() ?? "null"}");
            }
        }

        Must(schema["type"] is not { } type || Types(type).Any(t => Is(t, value)), "type");
        Must(schema["enum"] is not JsonArray names || names.Any(n => JsonNode.DeepEquals(n, value)), "enum");
        Must(schema["anyOf"] is not JsonArray any || any.Any(s => !Faults(s!, value, at).Any()), "anyOf");
        if (schema["oneOf"] is JsonArray one && one.Count(s => !Faults(s!, value, at).Any()) != 1)
        {
            faults.AddRange(one.SelectMany(s => Faults(s!, value, at)).Prepend($"{at}: not exactly one shape"));
        }

        switch (value?.GetValueKind())
        {
            case JsonValueKind.String:
                var text = (string)value!;
                var length = text.EnumerateRunes().Count();
                Must(length <= ((int?)schema["maxLength"] ?? int.MaxValue), "maxLength");
                Must(length >= ((int?)schema["minLength"] ?? 0), "minLength");
                Must(schema["pattern"] is not { } pattern || Regex.IsMatch(text, (string)pattern!), "pattern");
                Must(HasFormat(text, (string?)schema["format"]), "format");
                break;
            case JsonValueKind.Number:
                var number = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
                Must(schema["minimum"] is not { } least || number >= Number(least), "minimum");
                Must(schema["exclusiveMinimum"] is not { } above || number > Number(above), "exclusiveMinimum");
                Must(schema["maximum"] is not { } most || number <= Number(most), "maximum");
                break;
            case JsonValueKind.Array:
                Must(value.AsArray().Count <= ((int?)schema["maxItems"] ?? int.MaxValue), "maxItems");
                Must(value.AsArray().Count >= ((int?)schema["minItems"] ?? 0), "minItems");
                faults.AddRange(schema["items"] is { } item ? value.AsArray().SelectMany((v, i) => Faults(item, v, $"{at}/{i}")) : []);
                break;
            case JsonValueKind.Object:
                Must(value.AsObject().Count <= ((int?)schema["maxProperties"] ?? int.MaxValue), "maxProperties");
                faults.AddRange((schema["required"]?.AsArray() ?? []).Select(r => (string)r!).Where(r => !value.AsObject().ContainsKey(r))
                    .Select(r => $"{at}/{r}: missing"));
                break;
        }

        return faults;
    }

    /// <summary>The schema and everything it is composed of.</summary>
    private IEnumerable<JsonNode> Parts(JsonNode schema) =>
        (schema["allOf"]?.AsArray() ?? []).SelectMany(part => Parts(Resolved(part!))).Prepend(schema);

    private JsonNode Resolved(JsonNode schema) => (string?)schema["$ref"] is { } reference ? Resolve(reference)! : schema;

    /// <summary>The schema that the discriminator of the value names.</summary>
    private JsonNode? Kind(JsonNode schema, JsonNode? value) =>
        schema["discriminator"] is { } d && value is JsonObject o && o[(string)d["propertyName"]!] is { } kind
        && d["mapping"]![kind.ToString()] is { } reference
            ? Resolve((string)reference!) : null;

    private static decimal Number(JsonNode limit) => decimal.Parse(limit.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool HasFormat(string text, string? format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Success,
        "date-time" => Rfc3339().IsMatch(text),
        _ => true,
    };

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number
            && decimal.IsInteger(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();
}
