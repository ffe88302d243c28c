using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using SlaApi.Json;

namespace SlaApi.Http.OpenApi;

/// <summary>
/// The schema of a type, derived from the serializer's contract. Each named type is one component. In responses all members are required, except those
/// of terms, which omit what is missing; in requests those marked <c>[Required]</c> or required by the constructor. A type of both is described as a
/// request: requests are closed, responses may gain members.
/// </summary>
internal sealed class Schemas(OpenApiDocument document)
{
    private readonly Dictionary<string, (Type Type, bool Answered)> _named = [];

    /// <param name="type">The type.</param>
    /// <param name="answered">Whether the type is part of a response; otherwise of a request.</param>
    public IOpenApiSchema Of(Type type, bool answered)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return OrNull(Of(value, answered));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Item<>))
        {
            return Of(type.GetGenericArguments()[0], answered);
        }

        if (PlainSchemas.Of(type) is { } plain)
        {
            return plain;
        }

        var info = ApiJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(info.ElementType!, answered) },
            JsonTypeInfoKind.Dictionary => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(info.ElementType!, answered) },
            JsonTypeInfoKind.None when !type.IsEnum => throw new InvalidOperationException($"{type} has its own converter: add it to PlainSchemas."),
            _ => Named(info, answered, schema => Fill(schema, info, answered)),
        };
    }

    /// <summary><c>PageOfAgreementSummary</c> for <c>Page&lt;AgreementSummary&gt;</c>.</summary>
    public static string Name(Type type) =>
        !type.IsGenericType ? type.Name
            : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}Of{string.Join("And", type.GetGenericArguments().Select(Name))}";

    /// <summary>A reference to the type's component. It is written at first use, and again when a type of a response is also part of a request.</summary>
    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    private OpenApiSchemaReference Named(JsonTypeInfo info, bool answered, Action<OpenApiSchema> fill)
    {
        var name = Name(info.Type);
        var known = _named.TryGetValue(name, out var before);
        if (known && before.Type != info.Type)
        {
            throw new InvalidOperationException($"{info.Type} and {before.Type} would both be {name} in the document: rename one.");
        }

        if (!known || (before.Answered && !answered))
        {
            _named[name] = (info.Type, answered);
            var schema = new OpenApiSchema();
            document.Components!.Schemas![name] = schema;
            fill(schema);
        }

        return new OpenApiSchemaReference(name, document);
    }

    private void Fill(OpenApiSchema schema, JsonTypeInfo info, bool answered)
    {
        schema.Description = Comments.Of(info.Type);
        if (info.Type.IsEnum)
        {
            PlainSchemas.FillEnum(schema, info.Type);
            return;
        }

        if (info.PolymorphismOptions is { } polymorphism)
        {
            FillPolymorphic(schema, info, polymorphism, answered);
            return;
        }

        schema.AdditionalPropertiesAllowed = answered;
        FillMembers(schema, info.Properties, answered);
    }

    private void FillMembers(OpenApiSchema schema, IEnumerable<JsonPropertyInfo> properties, bool answered)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        schema.Required = new HashSet<string>();
        foreach (var property in properties.Where(p => IsPart(p, answered || IsDomain(p.DeclaringType))))
        {
            schema.Properties[property.Name] = Member(property, answered);
            if (IsRequired(property, answered))
            {
                schema.Required.Add(property.Name);
            }
        }
    }

    /// <summary>
    /// The shape that several have in common, with a discriminator. Each of them is the common shape and its own members, so that generated clients have
    /// a base class; only the derived one knows all members, so only it can be closed.
    /// </summary>
    private void FillPolymorphic(OpenApiSchema schema, JsonTypeInfo common, JsonPolymorphismOptions polymorphism, bool answered)
    {
        var kind = polymorphism.TypeDiscriminatorPropertyName;
        FillMembers(schema, common.Properties.Where(p => p.Name != kind), answered);
        schema.Properties = new Dictionary<string, IOpenApiSchema>(schema.Properties!.Prepend(new(kind, new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "Decides which further members there are.",
            Enum = [.. polymorphism.DerivedTypes.Select(d => JsonValue.Create((string)d.TypeDiscriminator!))],
        })));
        schema.Required!.Add(kind);
        schema.Discriminator = new OpenApiDiscriminator { PropertyName = kind, Mapping = new Dictionary<string, OpenApiSchemaReference>() };
        foreach (var derived in polymorphism.DerivedTypes)
        {
            var info = ApiJson.Options.GetTypeInfo(derived.DerivedType);
            var own = new OpenApiSchema();
            schema.Discriminator.Mapping[(string)derived.TypeDiscriminator!] = Named(info, answered, s =>
            {
                s.Description = Comments.Of(info.Type);
                s.Type = JsonSchemaType.Object;
                s.AllOf = [new OpenApiSchemaReference(Name(common.Type), document), own];
                s.UnevaluatedProperties = answered;
            });
            FillMembers(own, info.Properties.Where(p => (p.AttributeProvider as PropertyInfo)?.DeclaringType == info.Type), answered);
        }
    }

    private IOpenApiSchema Member(JsonPropertyInfo property, bool answered)
    {
        var schema = Of(property.PropertyType, answered);
        if (Has<RequiredAttribute>(property))
        {
            schema = Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, answered);
        }
        else if (!property.PropertyType.IsValueType && (property.IsGetNullable || IsText(property)))
        {
            schema = OrNull(schema);
        }

        if (property.AttributeProvider is PropertyInfo member)
        {
            schema.Description = Comments.Of(member) ?? schema.Description;
            if (schema is OpenApiSchema own)
            {
                Limits.Write(own, member.DeclaringType!, property.Name, answered);
            }
        }

        return schema;
    }

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }

        own.Type = own.Type is { } type ? type | JsonSchemaType.Null : null; // without a type it is anything, null too
        return own;
    }

    private static bool IsPart(JsonPropertyInfo property, bool answered) =>
        (answered ? property.Get is not null : property.Set is not null)
        && property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), true).Cast<JsonIgnoreAttribute>()
            .Any(i => i.Condition == JsonIgnoreCondition.Always) != true;

    private static bool IsRequired(JsonPropertyInfo property, bool answered) =>
        Has<RequiredAttribute>(property)
        || property.IsRequired
        || (answered && !Has<JsonIgnoreAttribute>(property) && (!ApiJson.OmitsMissing(property.DeclaringType) || IsValue(property.PropertyType)))
        || (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false } parameter && !IsText(property)
            && Nullable.GetUnderlyingType(parameter.ParameterType) is null);

    // In a draft one of the languages may be missing.
    private static bool IsText(JsonPropertyInfo property) => property.DeclaringType == typeof(Text);

    private static bool IsValue(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null;

    private static bool Has<T>(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(T), true) == true;

    private static bool IsDomain(Type type) => type.Assembly == typeof(Refusal).Assembly;
}
