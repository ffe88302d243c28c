using System.Text.Json;
using SlaApi.Json;

namespace SlaApi.Http;

/// <summary>A resource with its strong entity tag; a conditional GET is answered 304 if the tag still matches.</summary>
/// <typeparam name="T">The view.</typeparam>
/// <param name="view">The response body.</param>
/// <param name="status">200, or 201 with <paramref name="location"/>.</param>
/// <param name="tagOf">The whole resource whose tag is sent, if the view is only a part of it.</param>
internal sealed class Resource<T>(T view, int status = 200, string? location = null, object? tagOf = null) : IResult where T : class
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
}

/// <summary>A part of a resource, read and changed with the tag of the whole.</summary>
/// <param name="View">The part.</param>
/// <param name="Whole">The view of the whole.</param>
/// <param name="IsNew">Whether this request created the part.</param>
public sealed record Part<T>(T View, object Whole, bool IsNew = false) where T : class;

/// <summary>Creates responses with an entity tag.</summary>
internal static class Answers
{
    /// <param name="part">The part to answer, with the tag of the whole.</param>
    /// <param name="location">Value of <c>Location</c>, sent with 201 if the part is new.</param>
    public static async Task<Resource<T>> Part<T>(Task<Part<T>> part, string? location = null) where T : class
    {
        var (view, whole, isNew) = await part;
        return isNew ? new Resource<T>(view, StatusCodes.Status201Created, location, whole) : new Resource<T>(view, tagOf: whole);
    }

    public static async Task<Resource<T>> Resource<T>(Task<T> view) where T : class => new(await view);

    public static async Task<Resource<T>> Created<T>(Task<T> view, Func<T, string> location) where T : class
    {
        var created = await view;
        return new Resource<T>(created, StatusCodes.Status201Created, location(created));
    }
}
