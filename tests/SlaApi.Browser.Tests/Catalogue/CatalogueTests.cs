using System.Collections.Concurrent;
using SlaApi.Browser.Tests.Browsing;
using SlaApi.Browser.Tests.Checks;
using SlaApi.Browser.Tests.Texts;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>
/// Every page of the catalogue in one language, loaded once, then looked at in both themes and widths. German that differs in words alone is looked at
/// once in each theme and once in each width. A class a language: they run side by side.
/// </summary>
public abstract class CatalogueTests(string language)
{
    private static readonly (ColorScheme Theme, int Width)[] Every =
        [(ColorScheme.Light, 1280), (ColorScheme.Light, 320), (ColorScheme.Dark, 1280), (ColorScheme.Dark, 320)];

    private static readonly ConcurrentDictionary<(Site Site, Person? By, string Language), Lazy<Task<Tab>>> Tabs = [];

    private (ColorScheme Theme, int Width)[] Looks => language is "de-CH" or "en" ? Every : [Every[1], Every[2]];

    public static TheoryData<string> Names { get; } = [.. Pages.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page(string name)
    {
        var visit = Pages.All.Single(v => v.Name == name);
        var site = await visit.On();
        await Look(await Tabs.GetOrAdd((site, visit.By, language), key => new(() => Tab.Open(key.Site, key.By, key.Language))).Value, visit, site);
    }

    private async Task Look(Tab tab, Visit visit, Site site)
    {
        await tab.Reset();
        var page = tab.Page;
        var response = await page.GotoAsync(visit.Find is null ? visit.Path : await visit.Find(site), new() { WaitUntil = WaitUntilState.Load });
        var faults = new Faults();
        faults.Add("", await tab.Weight.Faults());
        if (visit.Sent is not null)
        {
            var cookies = await page.Context.CookiesAsync();
            if (visit.SessionEnds)
            {
                await page.Context.ClearCookiesAsync(new() { Name = Person.Session });
            }

            response = await Send(page, visit.Sent);
            await page.Context.AddCookiesAsync(cookies.Where(c => c.Name == Person.Session).Select(Again));
        }

        Assert.True(response!.Status == visit.Status, $"{response.Url} answers {response.Status}, not {visit.Status}");
        faults.Add("", await Html.Faults(await response.TextAsync()));
        faults.Add("", await Language.Faults(page, visit.WithoutCountry ? language[..2] : language, TextPairs.OfAdmin, await site.Data));
        foreach (var (theme, width) in Looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, 900);
            faults.Add($"{theme} {width}", [.. await Overflow.Faults(page), .. await Axe.Faults(page, coloursAlone: theme == ColorScheme.Dark)]);
            await Pictures.Take(page, $"{visit.Name}-{language}-{theme.ToString().ToLowerInvariant()}-{width}");
        }

        faults.Add("", await tab.Noise.Faults());
        Assert.True(faults.None, $"{response.Url}\n{faults}");
    }

    /// <summary>Fills in the page's form and submits it.</summary>
    private static async Task<IResponse> Send(IPage page, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values)
        {
            var field = page.Locator($"main [name=\"{name}\"]");
            await field.EvaluateAsync("(f, value) => { if (f.type === 'date') f.type = 'text'; f.value = value; }", value);
        }

        // Disable the browser's validation, so that the form is sent.
        await page.EvaluateAsync("() => document.querySelectorAll('form').forEach(f => f.noValidate = true)");
        var button = page.Locator("main form button.primary, main form button.danger").First;
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.IsNavigationRequest);
        await page.WaitForLoadStateAsync(LoadState.Load);
        return answer;
    }

    private static Cookie Again(BrowserContextCookiesResult cookie) => new()
    {
        Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, Secure = cookie.Secure, HttpOnly = cookie.HttpOnly,
        SameSite = cookie.SameSite,
    };

    /// <summary>Each fault once, with the places where it was found.</summary>
    private sealed class Faults
    {
        private readonly List<(string Where, string Fault)> _all = [];

        public bool None => _all.Count == 0;

        public void Add(string where, IEnumerable<string> faults) => _all.AddRange(faults.Select(f => (where, f)));

        public override string ToString() =>
            string.Join('\n', _all.GroupBy(f => f.Fault).Select(g => $"{string.Join(", ", g.Select(f => f.Where).Where(w => w.Length > 0))} {g.Key}".Trim()));
    }
}

public sealed class SwissGermanCatalogueTests() : CatalogueTests("de-CH");

public sealed class GermanCatalogueTests() : CatalogueTests("de-DE");

public sealed class AustrianCatalogueTests() : CatalogueTests("de-AT");

public sealed class EnglishCatalogueTests() : CatalogueTests("en");
