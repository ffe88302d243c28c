using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Accessibility by axe-core: every rule it has on by default, best practices included.</summary>
internal static class Axe
{
    /// <summary>What defines <c>axe</c> in a page.</summary>
    public static string Source { get; } = new BundledAxeScriptProvider().GetScript();

    /// <param name="page">What is checked, as it is now.</param>
    /// <param name="coloursAlone">The rest has been checked in the other theme, which differs in colours only.</param>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, bool coloursAlone = false)
    {
        var loaded = await page.EvaluateAsync<bool>("() => typeof axe === 'object'");
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (coloursAlone)
        {
            options.RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block");
        }

#pragma warning disable CS0618 // Opens a second window for every run otherwise, to join the results of frames. The pages have none.
        var found = await page.RunAxeLegacy(null, options, loaded ? "0" : Source);
#pragma warning restore CS0618
        return [.. found.Violations.Select(v => $"axe {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(Text))}")];
    }

    private static string Text(AxeResultNode node) => $"{node.Target} {node.Html[..Math.Min(node.Html.Length, 160)]} {node.Any.FirstOrDefault()?.Message}";
}
