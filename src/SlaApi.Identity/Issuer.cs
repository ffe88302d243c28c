using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// The issuer of the built-in authority: <c>PublicUrl</c>, otherwise the first address the server listens on, with <c>localhost</c> for loopback
/// and wildcard addresses. Never the Host header, which the caller controls. Available once the server has started.
/// </summary>
internal sealed class Issuer(IOptions<AuthenticationSettings> settings, IServer server)
{
    private string? _resolved;

    public string Value => _resolved ??= Configured() ?? Listening()
        ?? throw new InvalidOperationException("The issuer is available once the server listens.");

    private string? Configured() => settings.Value.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : null;

    private string? Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is null or { Count: 0 })
        {
            return "http://localhost";      // a server without sockets: in memory, or hosted in another process
        }

        var first = addresses.Select(BindingAddress.Parse).FirstOrDefault(address => !address.IsUnixPipe && !address.IsNamedPipe);
        return first switch
        {
            null => "http://localhost",
            { Port: 0 } => null,            // a dynamic port that is not assigned yet
            _ => Url(first),
        };
    }

    private static string Url(BindingAddress address)
    {
        var isDefaultPort = (address.Scheme, address.Port) is ("http", 80) or ("https", 443);
        return $"{address.Scheme}://{Host(address.Host)}{(isDefaultPort ? "" : $":{address.Port}")}{address.PathBase}";
    }

    private static string Host(string host)
    {
        if (host is "+" or "*")
        {
            return "localhost";
        }

        var isLocal = IPAddress.TryParse(host, out var ip) && (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        return isLocal ? "localhost" : host;
    }
}
