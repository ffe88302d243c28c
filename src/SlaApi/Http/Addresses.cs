namespace SlaApi.Http;

/// <summary>Absolute addresses: of <c>PublicUrl</c> where it is set, else of the request.</summary>
internal static class Addresses
{
    public static string PublicUrl(this HttpContext context, string path)
    {
        var configured = context.RequestServices.GetRequiredService<IConfiguration>()["PublicUrl"]?.TrimEnd('/');
        return (configured ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}") + path;
    }
}
