namespace SlaApi.Browser.Tests.Browsing;

/// <summary>The machine's Chromium, one for the whole run; it ends with the process.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> One = new(Start);

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--hide-scrollbars",
    ];

    public static Task<IBrowser> Browser => One.Value;

    private static async Task<IBrowser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });
    }

    private static string Find() =>
        new[] { Environment.GetEnvironmentVariable("SLAAPI_CHROMIUM") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(f => new[] { Path.Combine(f, "chromium"), Path.Combine(f, "google-chrome") }))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("The browser tests need Chromium: install the package chromium, or name the program in SLAAPI_CHROMIUM.");
}
