using Microsoft.Net.Http.Headers;

namespace SlaApi.Http;

/// <summary>JSON is UTF-8 (RFC 8259 § 8.1): another charset is a media type we do not take.</summary>
internal static class JsonCharset
{
    public static void UseUtf8Json(this IApplicationBuilder app) => app.Use((context, next) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && IsJson(type)
            && type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? throw new BadHttpRequestException("JSON is UTF-8.", StatusCodes.Status415UnsupportedMediaType)
            : next(context));

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);
}
