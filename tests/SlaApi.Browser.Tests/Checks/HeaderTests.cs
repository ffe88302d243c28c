using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>In a narrow window the header is one line, and its menu opens by keyboard, with and without JavaScript.</summary>
public sealed class HeaderTests
{
    private const int MaxHeight = 64;

    [Theory]
    [InlineData("de-CH", true, "Menü", "Abmelden")]
    [InlineData("en", false, "Menu", "Sign out")]
    public async Task A_narrow_header_is_one_line_with_a_menu(string language, bool script, string menu, string signOut)
    {
        await using var window = await (await Site.Filled).Window(Person.Sales, language, script);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(320, 700);
        await page.GotoAsync("/admin", new() { WaitUntil = WaitUntilState.Load });
        Assert.InRange((await page.Locator("header.top").BoundingBoxAsync())!.Height, 1, MaxHeight);
        var end = page.GetByRole(AriaRole.Button, new() { Name = signOut, Exact = true });
        Assert.False(await end.IsVisibleAsync());

        var open = page.GetByRole(AriaRole.Button, new() { Name = menu, Exact = true });
        await open.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await end.IsVisibleAsync());
        Assert.Equal([], await Overflow.Faults(page));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await end.IsVisibleAsync());

        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(await end.IsVisibleAsync());
        Assert.False(await open.IsVisibleAsync());
    }
}
