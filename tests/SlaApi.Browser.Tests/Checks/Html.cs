using System.Diagnostics;
using System.Text.Json;
using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>
/// Validity by html-validate, in one process for the whole run: one line of input per page, one line of output with its messages. The
/// rules are in html-validate.mjs.
/// </summary>
internal static class Html
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Lazy<Process> Validator = new(Start);

    public static async Task<IReadOnlyList<string>> Faults(string html)
    {
        await Turn.WaitAsync();
        try
        {
            await Validator.Value.StandardInput.WriteLineAsync(JsonSerializer.Serialize(html));
            await Validator.Value.StandardInput.FlushAsync();
            var line = await Validator.Value.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("html-validate ended.");
            return [.. JsonSerializer.Deserialize<string[]>(line)!.Select(m => $"html {m}")];
        }
        finally
        {
            Turn.Release();
        }
    }

    private static Process Start()
    {
        NodeModules.File("html-validate/package.json");
        // Playwright's node, because an installed one may be too old for html-validate.
        var node = Path.Combine(AppContext.BaseDirectory, ".playwright", "node", "linux-x64", "node");
        var script = Path.Combine(NodeModules.Project, "html-validate.mjs");
        return Process.Start(new ProcessStartInfo(node, script) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
