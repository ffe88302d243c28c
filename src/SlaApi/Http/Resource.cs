using System.Text.Json;
using SlaApi.Json;

namespace SlaApi.Http;

/// <summary>One resource with its strong tag; a GET that already has it is answered 304.</summary>
/// <typeparam name="T">The view.</typeparam>
/// <param name="view">What is answered.</param>
/// <param name="status">200, or 201 with <paramref name="location"/>.</param>
/// <param name="tagOf">The resource whose tag is meant, where the view is only a part of it.</param>
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

/// <summary>A part of a resource, which is read and changed under the tag of the whole.</summary>
/// <param name="View">The part.</param>
/// <param name="Whole">The view of the whole.</param>
/// <param name="IsNew">Whether this request made the part.</param>
public sealed record Part<T>(T View, object Whole, bool IsNew = false) where T : class;

/// <summary>Ways to answer with a tag.</summary>
internal static class Answers
{
    /// <param name="part">What is answered under the tag of the whole.</param>
    /// <param name="location">Where it is, told with a 201 when it is new.</param>
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
