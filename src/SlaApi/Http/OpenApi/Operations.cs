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

        var type = body.RequestType is null || body.RequestType == typeof(Stream) ? typeof(string) : body.RequestType;
        var media = new OpenApiMediaType { Schema = _schemas.Of(type, answered: false), Example = Examples.Of(call.Name)?["request"]?.DeepClone() };
        return new OpenApiRequestBody { Required = !body.IsOptional, Content = body.ContentTypes.ToDictionary(t => t, _ => media) };
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

    public bool TakesIfMatch => api.ParameterDescriptions.Any(p => p.Name == "If-Match");

    /// <summary>Whether the handler returns a <see cref="Resource{T}"/>, which has an <c>ETag</c>.</summary>
    public bool HasTag => Returned is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Resource<>);

    /// <summary>The responses declared with <c>Produces</c>.</summary>
    public IEnumerable<IProducesResponseTypeMetadata> Produced => Metadata.OfType<IProducesResponseTypeMetadata>();

    /// <summary>The media types of the response.</summary>
    public IReadOnlyList<string> Formats => Produced.Select(p => p.ContentTypes.ToList()).FirstOrDefault(t => t.Count > 0) ?? ["application/json"];

    /// <summary>The type of the response body; may be a part of the message's result.</summary>
    public Type? View => HasTag ? Returned!.GetGenericArguments()[0] : Produced.FirstOrDefault()?.Type ?? meaning.View;

    private Type? Returned => Metadata.OfType<System.Reflection.MethodInfo>().LastOrDefault()?.ReturnType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : null;
}
