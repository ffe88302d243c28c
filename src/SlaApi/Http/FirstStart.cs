using System.Net;
using System.Net.Sockets;

namespace SlaApi.Http;

/// <summary>In Development: an address without asking, and how to go on, printed first.</summary>
internal static class FirstStart
{
    private const int OwnPort = 5080;

    /// <summary>Port 5080, or a free one where it is taken, unless an address is configured.</summary>
    public static void ChooseAddress(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls($"http://localhost:{(IsFree(OwnPort) ? OwnPort : FreePort())}");
        }
    }

    /// <summary>Prints the address, then what there is to see, then <paramref name="howToSignIn"/>; not where <c>FirstStart:Quiet</c> is set.</summary>
    public static void PrintAddress(this WebApplication app, string howToSignIn)
    {
        if (app.Environment.IsDevelopment() && !app.Configuration.GetValue("FirstStart:Quiet", false))
        {
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                var url = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
                Console.WriteLine($"{url}\n\n  API documentation  {url}/docs\n  OpenAPI document   {url}/openapi/v1.json\n\n{howToSignIn.Replace("{url}", url, StringComparison.Ordinal)}");
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
