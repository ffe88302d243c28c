using SlaApi.Browser.Tests.Browsing;
using SlaApi.Browser.Tests.Checks;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>
/// One tab per site, person and language, kept for all their pages: opening one costs more than checking a page. Axe is injected into every document.
/// </summary>
internal sealed record Tab(IPage Page, Noise Noise, Weight Weight)
{
    public static async Task<Tab> Open(Site site, Person? person, string language)
    {
        var page = await (await site.Window(person, language)).NewPageAsync();
        await page.AddInitScriptAsync(Axe.Source);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true }); // every view is a first one
        return new Tab(page, await Noise.Of(page), Weight.Of(page));
    }

    /// <summary>Resets the tab to the state of a new one.</summary>
    public async Task Reset()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await Page.SetViewportSizeAsync(1280, 900);
        Noise.Clear();
        Weight.Clear();
    }
}
