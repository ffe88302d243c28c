using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>Builds the operation of an endpoint from its <see cref="Meaning"/>, parameters and responses.</summary>
internal sealed class Operations(OpenApiDocument document)
{
    private readonly Schemas _schemas = new(document);

    public OpenApiOperation Of(ApiDescription api, Meaning meaning)
    {
        var call = new Call(api, meaning);
        var comment = Comments.Of(meaning.Message) ?? throw new InvalidOperationException($"{meaning.Message} has no /// summary.");
        var scopes = Security.ScopesOf(call.Metadata);
        return new OpenApiOperation
        {
            OperationId = meaning.Message.Name,
            Summary = FirstSentence(comment),
            Description = $"{comment}\n\n{Security.Sentence(scopes)}",
            Tags = call.Metadata.OfType<ITagsMetadata>().SelectMany(t => t.Tags).Distinct().Select(t => new OpenApiTagReference(t, document)).ToHashSet(),
            Security = Security.Requirements(scopes, document),
            Parameters = [.. new Parameters(document, _schemas).Of(call)],
            RequestBody = Body(call),
            Responses = new Responses(document, _schemas).Of(call),
        };
    }

    private OpenApiRequestBody? Body(Call call)
    {
        if (call.Body is not { } body)
        {
            return null;
        }

        var schema = body.RequestType is { } type && type != typeof(Stream) ? _schemas.Of(type, answered: false) : PlainSchemas.Rows(document);
        var media = new OpenApiMediaType { Schema = schema, Example = Examples.Of(call.Name)?["request"]?.DeepClone() };
        return new OpenApiRequestBody
        {
            Description = call.MaxBytes is { } most ? $"At most {most.ToString("N0", CultureInfo.InvariantCulture)} bytes." : "Of any size.",
            Required = !body.IsOptional,
            Content = body.ContentTypes.ToDictionary(t => t, _ => media),
        };
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOfAny(['.', ';', ':']);
        return end < 0 ? text : text[..end];
    }
}

/// <summary>An endpoint, as described in the document.</summary>
internal sealed class Call(ApiDescription api, Meaning meaning)
{
    public ApiDescription Api => api;

    public Meaning Meaning => meaning;

    public string Name => meaning.Message.Name;

    public IList<object> Metadata => api.ActionDescriptor.EndpointMetadata;

    public bool Is(string method) => api.HttpMethod == method;

    public IAcceptsMetadata? Body => Metadata.OfType<IAcceptsMetadata>().LastOrDefault();

    /// <summary>The largest body; null if any size is accepted.</summary>
    public long? MaxBytes => Metadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault() is { } limit ? limit.MaxRequestBodySize : ApiSetup.MaxBodyBytes;

    /// <summary>Whether it answers a page of a list.</summary>
    public bool IsList => View is { IsGenericType: true } view && view.GetGenericTypeDefinition() == typeof(Page<>);

    public bool TakesIfMatch => api.ParameterDescriptions.Any(p => p.Name == "If-Match");

    /// <summary>Whether successful responses have an <c>ETag</c>.</summary>
    public bool HasTag => ReturnsResource || Metadata.OfType<SendsTag>().Any();

    /// <summary>Whether the path, the query or the body names something that may be unknown.</summary>
    public bool NamesSomething => api.RelativePath!.Contains('{', StringComparison.Ordinal)
        || Metadata.OfType<QueryParameters>().Any(q => q.Message.GetProperty("Agreement") is not null)
        || Body?.RequestType?.GetProperty("Agreement") is not null;

    /// <summary>Whether a repeat, which is 200 instead of 201, also says where the resource is.</summary>
    public bool RepeatsLocation => Is("POST") && meaning.Status == 201 && Produced.Any(p => p.StatusCode == 200);

    public bool ReturnsResource => Returned is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Resource<>);

    /// <summary>The responses declared with <c>Produces</c>.</summary>
    public IEnumerable<IProducesResponseTypeMetadata> Produced => Metadata.OfType<IProducesResponseTypeMetadata>();

    /// <summary>The media types of the response.</summary>
    public IReadOnlyList<string> Formats => Produced.Select(p => p.ContentTypes.ToList()).FirstOrDefault(t => t.Count > 0) ?? ["application/json"];

    /// <summary>The type of the response body; may be a part of the message's result.</summary>
    public Type? View => ReturnsResource ? Returned!.GetGenericArguments()[0] : Produced.FirstOrDefault()?.Type ?? meaning.View;

    private Type? Returned => Metadata.OfType<System.Reflection.MethodInfo>().LastOrDefault()?.ReturnType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : null;
}
