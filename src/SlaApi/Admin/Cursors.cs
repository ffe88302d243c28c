using Microsoft.AspNetCore.WebUtilities;
using SlaApi.Http;

namespace SlaApi.Admin;

/// <summary>The address of the next page of a list.</summary>
internal static class Cursors
{
    /// <summary>What the pager puts into the address of the next page; null on the last one.</summary>
    public static string? Cursor<T>(this Page<T> page) => page.Next is { } next ? QueryHelpers.ParseQuery(new Uri(next).Query)["cursor"].ToString() : null;
}
