using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Accessibility by axe-core: every rule that is enabled by default, including best practices.</summary>
internal static class Axe
{
    /// <summary>The script that defines <c>axe</c> in a page.</summary>
    public static string Source { get; } = new BundledAxeScriptProvider().GetScript();

    /// <param name="page">What is checked, as it is now.</param>
    /// <param name="coloursAlone">Checks only colours: the rest has been checked in the other theme.</param>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, bool coloursAlone = false)
    {
        var loaded = await page.EvaluateAsync<bool>("() => typeof axe === 'object'");
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (coloursAlone)
        {
            options.RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block");
        }

#pragma warning disable CS0618 // Otherwise every run opens a second window for the results of frames, and the pages have none.
        var found = await page.RunAxeLegacy(null, options, loaded ? "0" : Source);
#pragma warning restore CS0618
        return [.. found.Violations.Select(v => $"axe {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(Text))}")];
    }

    private static string Text(AxeResultNode node) => $"{node.Target} {node.Html[..Math.Min(node.Html.Length, 160)]} {node.Any.FirstOrDefault()?.Message}";
}
