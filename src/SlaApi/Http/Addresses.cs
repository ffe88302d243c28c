namespace SlaApi.Http;

/// <summary>Absolute URLs, based on <c>PublicUrl</c> if it is set, otherwise on the request.</summary>
internal static class Addresses
{
    public static string PublicUrl(this HttpContext context, string path)
    {
        var configured = context.RequestServices.GetRequiredService<IConfiguration>()["PublicUrl"]?.TrimEnd('/');
        return (configured ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}") + path;
    }
}
