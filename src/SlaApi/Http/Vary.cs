using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace SlaApi.Http;

/// <summary><c>Vary</c>, for caches: problems follow <c>Accept-Language</c>, and endpoints with several formats follow <c>Accept</c>.</summary>
internal static class Vary
{
    public static void UseVary(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            string[] names =
            [
                .. HasFormats(context) ? ["Accept"] : Array.Empty<string>(),
                .. context.Response.ContentType == "application/problem+json" ? ["Accept-Language"] : Array.Empty<string>(),
            ];
            if (names.Length > 0)
            {
                context.Response.Headers.AppendCommaSeparatedValues("Vary", names);
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Also of a refused request, whose endpoint the exception handler has put aside.</summary>
    private static bool HasFormats(HttpContext context) =>
        (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata
            .OfType<IProducesResponseTypeMetadata>().Any(p => p.ContentTypes.Skip(1).Any()) == true;
}
