using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>
/// The picture in the README: the first agreement on the page Today, from the demo data at a fixed time. <c>scripts/screenshot</c> stores it; other
/// runs only check that it can be taken.
/// </summary>
public sealed class TodayPictureTests
{
    private const int MaxBytes = 200_000;

    [Fact]
    public async Task The_picture_of_today_can_be_taken()
    {
        var site = await Site.Filled;
        await using var window = await site.Window(Person.Sales, "en");
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/admin", new() { WaitUntil = WaitUntilState.Load });
        var agreement = await page.Locator("section:has(> .of)").First.BoundingBoxAsync();
        var picture = await page.ScreenshotAsync(new()
        {
            Path = Environment.GetEnvironmentVariable("SLAAPI_TODAY") is { Length: > 0 } file ? file : null,
            FullPage = true,
            Clip = new() { Width = 1280, Height = agreement!.Y + agreement.Height + 8 },
        });
        Assert.InRange(picture.Length, 10_000, MaxBytes);
    }
}
