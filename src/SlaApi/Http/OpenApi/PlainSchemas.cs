using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>Schemas of types that are a single value in JSON.</summary>
internal static class PlainSchemas
{
    private const JsonSchemaType Anything =
        JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Array | JsonSchemaType.Object | JsonSchemaType.Null;

    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Known = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(decimal)] = (JsonSchemaType.Number, null),
        [typeof(double)] = (JsonSchemaType.Number, null),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
        [typeof(Instant)] = (JsonSchemaType.String, "date-time"),
        [typeof(LocalDate)] = (JsonSchemaType.String, "date"),
        [typeof(JsonElement)] = (Anything, null),
        [typeof(JsonNode)] = (Anything, null),
        [typeof(JsonObject)] = (JsonSchemaType.Object, null),
        [typeof(object)] = (Anything, null),
    };

    /// <summary>A new instance on each call, which the caller may change. Null for types with members or elements.</summary>
    public static OpenApiSchema? Of(Type type) =>
        Known.TryGetValue(type, out var plain) ? new OpenApiSchema { Type = plain.Type, Format = plain.Format } : null;

    public static void FillEnum(OpenApiSchema schema, Type type)
    {
        var names = Enum.GetNames(type);
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. names.Select(n => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(n)))];
        var explained = names.Select(n => (Name: n, Comment: Comments.Of(type.GetField(n)!))).Where(n => n.Comment is not null);
        var lines = explained.Select(n => $"- `{JsonNamingPolicy.CamelCase.ConvertName(n.Name)}`: {n.Comment}");
        schema.Description = string.Join('\n', lines.Prepend(schema.Description).Where(l => l is not null)) is { Length: > 0 } text ? text : null;
    }
}
