using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using SlaApi.Http.Json;

namespace SlaApi.Http;

/// <summary>One resource with its strong tag; a GET that already has it is answered 304.</summary>
/// <typeparam name="T">The view.</typeparam>
/// <param name="view">What is answered.</param>
/// <param name="status">200, or 201 with <paramref name="location"/>.</param>
/// <param name="tagOf">The resource whose tag is meant, where the view is only a part of it.</param>
internal sealed class Resource<T>(T view, int status = 200, string? location = null, object? tagOf = null) : IResult, IEndpointMetadataProvider where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var body = JsonSerializer.SerializeToUtf8Bytes(view, ApiJson.Options);
        var tag = tagOf is null ? EntityTag.Of(body) : EntityTag.Of(tagOf);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (location is not null)
        {
            response.Headers.Location = location;
        }

        if (HttpMethods.IsGet(request.Method) && request.Headers.IfNoneMatch.Count > 0
            && EntityTag.MatchesWeakly(request.Headers.IfNoneMatch.ToString(), tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new Answer(typeof(T), Tagged: true));
}

/// <summary>What an endpoint answers when all is well, for the document.</summary>
/// <param name="View">The type of the body; null for none.</param>
/// <param name="Tagged">Whether it has an ETag.</param>
/// <param name="Status">The status.</param>
internal sealed record Answer(Type? View, bool Tagged = false, int Status = 200);

/// <summary>Ways to answer with a tag.</summary>
internal static class Answers
{
    public static Resource<T> Resource<T>(T view, object? tagOf = null) where T : class => new(view, tagOf: tagOf);

    public static Resource<T> Created<T>(T view, string location) where T : class => new(view, StatusCodes.Status201Created, location);
}
