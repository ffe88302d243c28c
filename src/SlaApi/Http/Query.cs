using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Http;

/// <summary>
/// Binds the query string to a message: one camelCase parameter per public writable property without <c>[JsonIgnore]</c>. All unknown, repeated
/// and invalid parameters are reported together. Lists may be separated by commas, repeated, or both.
/// </summary>
/// <typeparam name="T">The message.</typeparam>
internal sealed class Query<T>(T value) : IEndpointParameterMetadataProvider where T : class, new()
{
    public T Value => value;

    public static ValueTask<Query<T>?> BindAsync(HttpContext context)
    {
        var message = new T();
        var faults = new List<Fault>();
        foreach (var (name, values) in context.Request.Query)
        {
            var property = QueryParameters.Of(typeof(T)).FirstOrDefault(p => QueryParameters.Name(p) == name);
            if (property is null)
            {
                faults.Add(QueryParameters.Unknown(name));
            }
            else if (!QueryParameters.TryRead(values, property, out var read))
            {
                faults.Add(new Fault("/" + name, QueryParameters.Expected(property)));
            }
            else
            {
                property.SetValue(message, read);
            }
        }

        foreach (var missing in QueryParameters.Of(typeof(T))
            .Where(p => QueryParameters.IsRequired(p) && !context.Request.Query.ContainsKey(QueryParameters.Name(p))))
        {
            faults.Add(new Fault("/" + QueryParameters.Name(missing), "Dieser Parameter fehlt.", "This parameter is missing."));
        }

        return faults.Count > 0 ? throw new InvalidRequest(faults) : ValueTask.FromResult<Query<T>?>(new Query<T>(message));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new QueryParameters(typeof(T)));
}

/// <summary>The query parameters of an endpoint and how each is parsed.</summary>
/// <param name="message">The message whose properties are the parameters.</param>
internal sealed class QueryParameters(Type message)
{
    public Type Message => message;

    public static IEnumerable<PropertyInfo> Of(Type message) =>
        message.GetProperties().Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    public static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static bool IsRequired(PropertyInfo property) => property.GetCustomAttribute<RequiredAttribute>() is not null;

    public static Fault Unknown(string name) => new("/" + JsonPaths.Escape(name), "Dieser Parameter ist unbekannt.", "This parameter is unknown.");

    public static bool TryRead(StringValues texts, PropertyInfo property, out object? value)
    {
        if (QueryValues.IsList(property))
        {
            return QueryValues.TryRead(texts, property, out value);
        }

        value = null;
        return texts is [{ } text] && TryReadOne(text, property, Underlying(property.PropertyType), out value);
    }

    public static bool TryReadOne(string text, PropertyInfo property, Type type, out object? value)
    {
        value = null;
        try
        {
            value = type == typeof(string) ? (text.Contains('\0') ? null : text)
                : type == typeof(int) ? (text.Length > 0 && text.All(char.IsAsciiDigit) ? JsonSerializer.Deserialize<int>(text, ApiJson.Options) : null)
                : type == typeof(bool) ? text switch { "true" => true, "false" => false, _ => null }
                : JsonSerializer.Deserialize(JsonSerializer.Serialize(text), type, ApiJson.Options);
        }
        catch (JsonException)
        {
            return false;
        }

        return value is not null && !(value is string { Length: 0 })
            && property.GetCustomAttribute<RangeAttribute>()?.IsValid(value) != false
            && property.GetCustomAttribute<AllowedValuesAttribute>()?.IsValid(value) != false;
    }

    public static Text Expected(PropertyInfo property)
    {
        var isList = QueryValues.IsList(property);
        var type = Underlying(isList ? QueryValues.ElementOf(property) : property.PropertyType);
        IEnumerable<string> what = type.IsEnum ? EnumNames.Of(type)
            : property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed ? allowed.Values.Cast<string>()
            : type == typeof(LocalDate) ? ["YYYY-MM-DD"]
            : type == typeof(Instant) ? ["2026-03-02T08:00:00Z"]
            : type == typeof(Guid) ? ["0199c1f2-7a3e-7cc4-9d1b-0c5d2f3a4b5c"]
            : property.GetCustomAttribute<RangeAttribute>() is { } range ? [$"{range.Minimum} … {range.Maximum}"]
            : type == typeof(int) ? ["0, 1, 2 …"]
            : type == typeof(bool) ? ["true", "false"]
            : ["text"];
        var text = string.Join(", ", QueryValues.HasNone(property) ? what.Append(QueryValues.None) : what);
        return isList
            ? new Text(
                $"Ein bis {QueryValues.Max} Werte, durch Komma getrennt, je: {text}.",
                $"1 to {QueryValues.Max} values, separated by commas, each: {text}.")
            : new Text($"Einmal anzugeben, als: {text}.", $"Must be given exactly once; expected: {text}.");
    }

    public static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

/// <summary>Refuses query parameters on endpoints that have none.</summary>
internal sealed class StrictQuery : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.Request.Query.Count > 0 && http.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() is null
            ? throw new InvalidRequest([.. http.Request.Query.Keys.Select(QueryParameters.Unknown)])
            : next(context);
    }
}
