using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using SlaApi.Json;

namespace SlaApi.Http.OpenApi;

/// <summary>Path, query and header parameters of an operation.</summary>
internal sealed class Parameters(OpenApiDocument document, Schemas schemas)
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["agreement"] = "Id or key of the agreement.",
        ["number"] = "Number of the version, from 1.",
        ["id"] = "Id of the resource, a UUIDv7.",
        ["term"] = "The term as written in the definition, for example `sql`.",
        ["metric"] = "Key of the metric.",
        ["key"] = "Key of the metric.",
    };

    /// <summary>Filters that are named like the member they compare.</summary>
    private static readonly Dictionary<string, string> Filters = new()
    {
        ["source"] = "The source, exactly as recorded.",
        ["assignee"] = "The assignee, exactly as recorded.",
        ["externalId"] = "The name of the handover in the sender's system.",
        ["leadId"] = "The lead in the CRM.",
        ["priority"] = "The priority.",
    };

    public IEnumerable<IOpenApiParameter> Of(Call call) => [.. Path(call), .. Query(call), .. Headers(call)];

    private IEnumerable<OpenApiParameter> Path(Call call) =>
        call.Api.ParameterDescriptions.Where(p => p.Source == BindingSource.Path).Select(p => new OpenApiParameter
        {
            Name = p.Name,
            In = ParameterLocation.Path,
            Required = true,
            Description = Paths[p.Name],
            Schema = Limits.OfPath(schemas.Of(p.Type, answered: false), p.Name),
        });

    private IEnumerable<OpenApiParameter> Query(Call call) =>
        call.Metadata.OfType<QueryParameters>().SelectMany(q => QueryParameters.Of(q.Message)).Select(p => new OpenApiParameter
        {
            Name = QueryParameters.Name(p),
            In = ParameterLocation.Query,
            Required = QueryParameters.IsRequired(p),
            Description = Comments.Of(p) ?? Filters.GetValueOrDefault(QueryParameters.Name(p), "Compared with the member of this name."),
            Schema = Limits.OfQuery(Within(p), QueryParameters.Name(p)),
            Style = ParameterStyle.Form,
            Explode = !QueryValues.IsList(p),
        });

    private IOpenApiSchema Within(PropertyInfo property)
    {
        if (QueryValues.IsList(property))
        {
            return new OpenApiSchema { Type = JsonSchemaType.Array, MinItems = 1, MaxItems = QueryValues.Max, Items = Element(property) };
        }

        var schema = schemas.Of(QueryParameters.Underlying(property.PropertyType), answered: false);
        if (schema is OpenApiSchema own && property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            own.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
            own.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
        }

        if (schema is OpenApiSchema text && property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            text.Enum = [.. allowed.Values.Select(v => JsonValue.Create((string)v!))];
        }

        return schema;
    }

    private IOpenApiSchema Element(PropertyInfo property)
    {
        var type = QueryParameters.Underlying(QueryValues.ElementOf(property));
        return type.IsEnum && QueryValues.HasNone(property)
            ? new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EnumNames.Of(type).Append(QueryValues.None).Select(n => JsonValue.Create(n))] }
            : schemas.Of(type, answered: false);
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

/// <summary>Request headers shared by many operations.</summary>
internal static class RequestHeaders
{
    /// <summary>What a header can hold.</summary>
    private const string Visible = "^[ -~\\u0080-\\u00ff]*$";

    public static Dictionary<string, IOpenApiParameter> All => new()
    {
        ["AcceptLanguage"] = Of(
            "Accept-Language", "Language of texts: `de` or `en` (default). Numbers and dates do not change.",
            new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Visible, MaxLength = 1_000 }),
        ["IdempotencyKey"] = Of(
            "Idempotency-Key", "Repeating the request with the same key within 24 hours returns the stored response of the first one, if that succeeded (2xx).",
            new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Visible, MinLength = 1, MaxLength = 255 }),
        ["IfMatch"] = Of(
            "If-Match", "The current `ETag` of the resource, or `*` for any.",
            new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Visible, MaxLength = 1_000 }, required: true),
        ["IfNoneMatch"] = Of(
            "If-None-Match", "A known `ETag`; the response is 304 if it still matches.",
            new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Visible, MaxLength = 1_000 }),
    };

    private static OpenApiParameter Of(string name, string description, OpenApiSchema schema, bool required = false) =>
        new() { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = schema };
}
