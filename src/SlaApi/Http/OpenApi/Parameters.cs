using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>What an operation takes beside its body: from the path, the query and the headers.</summary>
internal sealed class Parameters(OpenApiDocument document, Schemas schemas)
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["agreement"] = "Id or key of the agreement.",
        ["number"] = "The number of the version, from 1.",
        ["id"] = "The id, a UUIDv7.",
        ["term"] = "The term, as the definitions name it.",
        ["metric"] = "Key of the metric.",
        ["key"] = "Key of the metric.",
    };

    public IEnumerable<IOpenApiParameter> Of(Call call) => [.. Path(call), .. Query(call), .. Headers(call)];

    private IEnumerable<OpenApiParameter> Path(Call call) => call.Api.ParameterDescriptions.Where(p => p.Source == BindingSource.Path).Select(p => new OpenApiParameter
    {
        Name = p.Name,
        In = ParameterLocation.Path,
        Required = true,
        Description = Paths[p.Name],
        Schema = schemas.Of(p.Type, answered: false),
    });

    private IEnumerable<OpenApiParameter> Query(Call call) => call.Metadata.OfType<QueryParameters>().SelectMany(q => QueryParameters.Of(q.Message)).Select(p => new OpenApiParameter
    {
        Name = QueryParameters.Name(p),
        In = ParameterLocation.Query,
        Required = QueryParameters.IsRequired(p),
        Description = Comments.Of(p),
        Schema = Within(p),
        Style = ParameterStyle.Form,
        Explode = p.PropertyType != typeof(IReadOnlyList<string>),
    });

    private IOpenApiSchema Within(PropertyInfo property)
    {
        var schema = schemas.Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, answered: false);
        if (schema is OpenApiSchema own && property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            own.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
            own.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
        }

        return schema;
    }

    private IEnumerable<OpenApiParameterReference> Headers(Call call)
    {
        var names = new (string Name, bool Taken)[]
        {
            ("IfMatch", call.TakesIfMatch),
            ("IfNoneMatch", call.Is("GET") && call.HasTag),
            ("IdempotencyKey", call.Is("POST")),
            ("AcceptLanguage", true),
        };
        return names.Where(n => n.Taken).Select(n => new OpenApiParameterReference(n.Name, document));
    }
}

/// <summary>The headers that many operations take.</summary>
internal static class RequestHeaders
{
    public static Dictionary<string, IOpenApiParameter> All => new()
    {
        ["AcceptLanguage"] = Of("Accept-Language", "`de` or `en`, for the texts people read; changes nothing else.", new OpenApiSchema { Type = JsonSchemaType.String }),
        ["IdempotencyKey"] = Of(
            "Idempotency-Key", "The same key with the same request, within 24 hours, replays the first answer.",
            new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 }),
        ["IfMatch"] = Of("If-Match", "The `ETag` of what was read, or `*`.", new OpenApiSchema { Type = JsonSchemaType.String }, required: true),
        ["IfNoneMatch"] = Of("If-None-Match", "A known `ETag`: answered 304 while it still holds.", new OpenApiSchema { Type = JsonSchemaType.String }),
    };

    private static OpenApiParameter Of(string name, string description, OpenApiSchema schema, bool required = false) =>
        new() { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = schema };
}
