using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace SlaApi.Http;

/// <summary>
/// Requires the exact content type documented for the endpoint: routing alone would also accept a missing one, and any <c>+json</c> as JSON.
/// JSON must be UTF-8 (RFC 8259 § 8.1), so another charset is refused.
/// </summary>
internal static class ContentTypes
{
    /// <summary>The content type of every PATCH.</summary>
    public const string MergePatch = "application/merge-patch+json";

    public static void UseExactContentTypes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var hasBody = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;
        if (hasBody && context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts && !Accepted(request, accepts.ContentTypes))
        {
            throw new BadHttpRequestException("Unsupported content type.", StatusCodes.Status415UnsupportedMediaType);
        }

        return next(context);
    });

    private static bool Accepted(HttpRequest request, IReadOnlyList<string> types)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var given) || !types.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!given.Charset.HasValue || !given.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var utf8 = HeaderUtilities.RemoveQuotes(given.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        request.ContentType = given.MediaType.Value; // the framework does not recognise a quoted charset
        return utf8;
    }
}
