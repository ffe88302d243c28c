namespace SlaApi.Http;

/// <summary>The path of the admin pages.</summary>
internal static class AdminPath
{
    public const string Root = "/admin";

    /// <summary>Whether the request is for an admin page; those answer errors with a page, not a problem.</summary>
    public static bool IsPage(this HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);
}
