using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using SlaApi.Json;

namespace SlaApi.Http.OpenApi;

/// <summary>
/// The schema of a type, derived from the serializer's contract. Each named type is one component. In responses all members are required; in requests
/// those marked <c>[Required]</c>; in values of the domain, in both directions, those their constructor requires.
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

        schema.Type = JsonSchemaType.Object;
        if (info.PolymorphismOptions is { } polymorphism)
        {
            FillPolymorphic(schema, polymorphism, answered);
            return;
        }

        schema.AdditionalPropertiesAllowed = answered || (IsDomain(info.Type) && info.UnmappedMemberHandling is null);
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        schema.Required = new HashSet<string>();
        foreach (var property in info.Properties.Where(p => IsPart(p, answered || IsDomain(info.Type))))
        {
            schema.Properties[property.Name] = Member(property, answered);
            if (IsRequired(property, answered && !IsDomain(info.Type)))
            {
                schema.Required.Add(property.Name);
            }
        }
    }

    /// <summary>One of several shapes, distinguished by a discriminator member.</summary>
    private void FillPolymorphic(OpenApiSchema schema, JsonPolymorphismOptions polymorphism, bool answered)
    {
        var kind = polymorphism.TypeDiscriminatorPropertyName;
        schema.Discriminator = new OpenApiDiscriminator { PropertyName = kind, Mapping = new Dictionary<string, OpenApiSchemaReference>() };
        schema.OneOf = [];
        foreach (var derived in polymorphism.DerivedTypes)
        {
            var info = ApiJson.Options.GetTypeInfo(derived.DerivedType);
            var shape = Named(info, answered, s =>
            {
                Fill(s, info, answered);
                s.Properties = new Dictionary<string, IOpenApiSchema>(s.Properties!.Prepend(new(kind, new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [JsonValue.Create((string)derived.TypeDiscriminator!)],
                })));
                s.Required!.Add(kind);
            });
            schema.OneOf.Add(shape);
            schema.Discriminator.Mapping[(string)derived.TypeDiscriminator!] = shape;
        }
    }

    private IOpenApiSchema Member(JsonPropertyInfo property, bool answered)
    {
        var schema = Of(property.PropertyType, answered);
        if (Has<RequiredAttribute>(property))
        {
            schema = Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, answered);
        }
        else if (!property.PropertyType.IsValueType && property.IsGetNullable)
        {
            schema = OrNull(schema);
        }

        if (property.AttributeProvider is PropertyInfo member && Comments.Of(member) is { } comment)
        {
            schema.Description = comment;
        }

        return schema;
    }

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return new OpenApiSchema { AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }

        own.Type |= JsonSchemaType.Null;
        return own;
    }

    private static bool IsPart(JsonPropertyInfo property, bool answered) =>
        (answered ? property.Get is not null : property.Set is not null)
        && property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), true).Cast<JsonIgnoreAttribute>()
            .Any(i => i.Condition == JsonIgnoreCondition.Always) != true;

    private static bool IsRequired(JsonPropertyInfo property, bool answered) =>
        Has<RequiredAttribute>(property)
        || property.IsRequired
        || (answered && !Has<JsonIgnoreAttribute>(property))
        || (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false } parameter
            && Nullable.GetUnderlyingType(parameter.ParameterType) is null);

    private static bool Has<T>(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(T), true) == true;

    private static bool IsDomain(Type type) => type.Assembly == typeof(Refusal).Assembly;
}
