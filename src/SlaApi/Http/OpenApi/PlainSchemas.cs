using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>Schemas of types that are a single value in JSON; without a type it is any value.</summary>
internal static class PlainSchemas
{
    private static readonly Dictionary<Type, (JsonSchemaType? Type, string? Format)> Known = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(decimal)] = (JsonSchemaType.Number, "decimal"),
        [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
        [typeof(Instant)] = (JsonSchemaType.String, "date-time"),
        [typeof(LocalDate)] = (JsonSchemaType.String, "date"),
        [typeof(JsonElement)] = (null, null),
        [typeof(JsonNode)] = (null, null),
        [typeof(JsonObject)] = (JsonSchemaType.Object, null),
        [typeof(object)] = (null, null),
    };

    /// <summary>A new instance on each call, which the caller may change. Null for types with members or elements.</summary>
    public static OpenApiSchema? Of(Type type) =>
        Known.TryGetValue(type, out var plain) ? new OpenApiSchema { Type = plain.Type, Format = plain.Format } : null;

    /// <summary>A file: CSV or NDJSON of any size; one component.</summary>
    public static OpenApiSchemaReference Rows(OpenApiDocument document)
    {
        document.Components!.Schemas!.TryAdd("Rows", new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "Rows, of any size." });
        return new OpenApiSchemaReference("Rows", document);
    }

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
