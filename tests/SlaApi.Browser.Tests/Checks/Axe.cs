using System.Text.Json;
using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Accessibility by axe-core: every rule it has on by default, best practices included.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Source = new(() => File.ReadAllTextAsync(NodeModules.File("axe-core/axe.min.js")));

    /// <param name="coloursAlone">The rest has been looked at in the other theme, from which only colours differ.</param>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, bool coloursAlone = false)
    {
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'"))
        {
            // As a function: the text of a page may not be run as code where a strict content security policy forbids it.
            await page.EvaluateAsync("() => {" + await Source.Value + "}");
        }

        var found = await page.EvaluateAsync<JsonElement>(
            """
            async coloursAlone => (await axe.run(document, { resultTypes: ['violations'], preload: false, ...(coloursAlone ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}) })).violations
              .map(v => ({ rule: v.id, help: v.help, nodes: v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')) }))
            """,
            coloursAlone);
        return [.. found.EnumerateArray().Select(v =>
            $"axe {v.GetProperty("rule").GetString()}: {v.GetProperty("help").GetString()} {string.Join(" | ", v.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetString()))}")];
    }
}
