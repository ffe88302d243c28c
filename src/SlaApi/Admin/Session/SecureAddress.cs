using System.Net;

namespace SlaApi.Admin.Session;

/// <summary>Whether the browser keeps our cookies: they are for HTTPS alone.</summary>
internal static class SecureAddress
{
    /// <summary>
    /// Plain HTTP off this machine. Behind a proxy that does not say how it was reached, the browser itself tells: it sends <c>Sec-Fetch-*</c> only to
    /// addresses it trusts.
    /// </summary>
    public static bool NeedsHttps(this HttpRequest request) =>
        !request.IsHttps && !IsThisMachine(request.Host.Host) && !request.Headers.ContainsKey("Sec-Fetch-Site");

    private static bool IsThisMachine(string host) =>
        host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
