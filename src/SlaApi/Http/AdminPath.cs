namespace SlaApi.Http;

/// <summary>Where people look instead of programs.</summary>
internal static class AdminPath
{
    public const string Root = "/admin";

    /// <summary>Whether a page is asked for, which answers everything with a page.</summary>
    public static bool IsPage(this HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);
}
