namespace SlaApi.Browser.Tests.Checks;

/// <summary>Where <c>SLAAPI_SCREENSHOTS</c> names a folder: a picture of every page in every state, language, theme and width, to be looked at.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SLAAPI_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task Take(IPage page, string name)
    {
        if (Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
        }
    }
}
