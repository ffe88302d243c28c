using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SlaApi.Benchmarks;

/// <summary>The app as a process of its own on a free loopback port, over a fresh SQLite file.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Secret = "a secret for benchmarks only";
    private readonly Process _process;

    private RunningApp(Process process, string databaseFile, HttpClient http) => (_process, DatabaseFile, Http) = (process, databaseFile, http);

    public string DatabaseFile { get; }

    public HttpClient Http { get; }

    public static async Task<RunningApp> Start(string databaseFile)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SlaApi.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(databaseFile),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Database__ConnectionString"] = $"Data Source={databaseFile}",
                ["Bootstrap__Client__Id"] = "bench",
                ["Bootstrap__Client__Secret"] = Secret,
                ["RateLimits__Permits"] = "100000000",
            },
        };
        var process = Process.Start(start)!;
        string? url = null;
        while (url is null && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            url = line.Contains("Now listening on: ", StringComparison.Ordinal) ? line.Split("Now listening on: ")[1] : null;
        }

        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var http = new HttpClient
        {
            BaseAddress = new Uri(url ?? throw new InvalidOperationException("The app did not start.")),
            Timeout = TimeSpan.FromMinutes(2),
        };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = "bench", ["client_secret"] = Secret,
        });
        var answer = await (await http.PostAsync("/connect/token", form)).Content.ReadAsStringAsync();
        var token = JsonDocument.Parse(answer).RootElement.GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new RunningApp(process, databaseFile, http);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
    }
}
