using SlaApi.Browser.Tests.Browsing;
using SlaApi.Browser.Tests.Texts;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Each check finds its faults on incorrect pages, and nothing on a correct page.</summary>
public sealed class CheckTests : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";

    private IBrowserContext _window = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _window = await (await Chromium.Browser).NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 600 } });
        _page = await _window.NewPageAsync();
    }

    public async Task DisposeAsync() => await _window.DisposeAsync();

    [Fact]
    public async Task A_page_that_is_right_has_no_faults_under_a_strict_policy()
    {
        var (noise, weight) = (await Noise.Of(_page), Weight.Of(_page));
        var html = Document("<h1>Good day</h1><p>All is well.</p>");
        await Show(html);

        Assert.Equal([], await Axe.Faults(_page));
        Assert.Equal([], await Overflow.Faults(_page));
        Assert.Equal([], await Html.Faults(html));
        Assert.Equal([], await Language.Faults(_page, "en", new TextPairs(["""T["Guten Tag", "Good day"]"""])));
        Assert.Equal([], await weight.Faults());
        Assert.Equal([], await noise.Faults());
    }

    [Fact]
    public async Task Axe_finds_a_picture_without_words_and_a_heading_out_of_order()
    {
        await Show(Document("<h1>Good day</h1><h4>Deep</h4><img src=\"/dot.png\">"));
        var faults = await Axe.Faults(_page);
        Assert.Contains(faults, f => f.StartsWith("axe image-alt: ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("axe heading-order: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Axe_runs_again_when_the_theme_changes()
    {
        await Show(Document("<h1>Good day</h1>"), style: "@media (prefers-color-scheme: dark) { h1 { color: #444; background: #333 } }");
        Assert.Equal([], await Axe.Faults(_page));
        await _page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Contains(await Axe.Faults(_page), f => f.StartsWith("axe color-contrast: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overflow_names_what_is_too_wide_but_not_what_scrolls_by_itself()
    {
        await Show(Document("<h1>Good day</h1><div class=\"scroll\"><p>inside</p></div>"), style: "p { width: 400px } .scroll { overflow-x: auto }");
        Assert.Equal([], await Overflow.Faults(_page));
        await Show(Document("<h1>Good day</h1><p>outside</p>"), style: "p { width: 400px }");
        Assert.Contains("p \"outside\"", Assert.Single(await Overflow.Faults(_page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p style=\"color: red\">x</p>", "content security policy: style-src-attr blocks inline")]
    [InlineData("<script>1</script>", "content security policy: script-src-elem blocks inline")]
    [InlineData("<script src=\"/throws.js\"></script>", "script error: ")]
    [InlineData("<script src=\"/complains.js\"></script>", "console error: oh dear")]
    [InlineData("<img src=\"/nowhere.png\" alt=\"x\">", "request answered 404: ")]
    [InlineData("<img src=\"/broken.png\" alt=\"x\">", "request failed: ")]
    public async Task Noise_is_reported(string body, string expected)
    {
        var noise = await Noise.Of(_page);
        await Show(Document(body));
        Assert.Contains(await noise.Faults(), f => f.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p><div>x</div></p>", "html close-order: ")]
    [InlineData("<p id=\"a\">x</p><p id=\"a\">y</p>", "html no-dup-id: ")]
    [InlineData("<p style=\"color: red\">x</p>", "html no-inline-style: ")]
    [InlineData("<label for=\"a\">x</label>", "html no-missing-references: ")]
    public async Task Html_that_is_not_valid_is_found(string body, string expected) =>
        Assert.Contains(await Html.Faults(Document(body)), f => f.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public async Task A_text_in_the_other_language_is_found_in_text_and_title_but_not_where_it_is_marked()
    {
        var pairs = new TextPairs(["""T["Guten Tag", "Good day"] T["Heute", "Today"] T["Ja", "Yes"]"""]);
        await Show(Document("<h1>Guten  Tag</h1><p title=\"Heute\">x</p><p lang=\"de\">Ja</p>"));
        Assert.Equal(["untranslated under en: Guten Tag", "untranslated under en: Heute"], await Language.Faults(_page, "en", pairs));
        Assert.Equal(["lang is en, not de-CH"], await Language.Faults(_page, "de-CH", pairs));
    }

    [Fact]
    public async Task Weight_counts_everything_that_is_loaded()
    {
        var weight = Weight.Of(_page);
        await Show(Document("<h1>Good day</h1><script src=\"/long.js\"></script>"), style: "/*" + new string('x', 50_000) + "*/");
        Assert.Collection(
            await weight.Faults(),
            f => Assert.Contains("bytes for the first view", f, StringComparison.Ordinal),
            f => Assert.Contains("bytes of JavaScript", f, StringComparison.Ordinal));
    }

    private static string Document(string body) =>
        $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + $"<title>Page</title>\n<link rel=\"stylesheet\" href=\"/site.css\">\n</head>\n<body><main>{body}</main></body>\n</html>\n";

    /// <summary>The page served with a policy as strict as the admin's.</summary>
    private async Task Show(string html, string style = "")
    {
        await _page.UnrouteAllAsync();
        await _page.RouteAsync("**/*", route => new Uri(route.Request.Url).AbsolutePath switch
        {
            "/" => route.FulfillAsync(new()
            {
                ContentType = "text/html; charset=utf-8",
                Body = html,
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy },
            }),
            "/site.css" => route.FulfillAsync(new() { ContentType = "text/css", Body = style }),
            "/throws.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "throw new Error('oh dear')" }),
            "/complains.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "console.error('oh dear')" }),
            "/long.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "/*" + new string('x', 11_000) + "*/" }),
            "/dot.png" => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" }),
            "/nowhere.png" => route.FulfillAsync(new() { Status = 404 }),
            _ => route.AbortAsync(),
        });
        await _page.GotoAsync("http://page.example/", new() { WaitUntil = WaitUntilState.NetworkIdle });
    }
}
