using System.Net;
using System.Net.Sockets;

namespace SlaApi.Http;

/// <summary>In Development: chooses an address if none is configured, and prints it with the sign-in data.</summary>
internal static class FirstStart
{
    private const int DefaultPort = 5080;

    /// <summary>Port 5080, or a free port if 5080 is in use, unless an address is configured.</summary>
    public static void ChooseAddress(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration[WebHostDefaults.ServerUrlsKey] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls($"http://localhost:{(IsFree(DefaultPort) ? DefaultPort : FreePort())}");
        }
    }

    /// <summary>
    /// In Development prints the address, the sign-in data, the documentation and the API client; otherwise only the link for the first account.
    /// Nothing if <c>FirstStart:Quiet</c> is set.
    /// </summary>
    public static void PrintAddress(this WebApplication app, string accounts, string client)
    {
        var text = app.Environment.IsDevelopment()
            ? $"{{url}}\n\n  Admin               {{url}}{AdminPath.Root}\n{accounts}\n"
                + $"  API documentation   {{url}}/docs\n  OpenAPI document    {{url}}/openapi/v1.json\n\n{client}"
            : accounts;
        if (text.Length > 0 && !app.Configuration.GetValue("FirstStart:Quiet", false))
        {
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                var url = app.Configuration["PublicUrl"]?.TrimEnd('/') ?? app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
                Console.WriteLine(text.Replace("{url}", url, StringComparison.Ordinal));
            });
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
