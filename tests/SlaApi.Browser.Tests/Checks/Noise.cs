using System.Collections.Concurrent;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>The errors of a page in use: blocked by its content security policy, errors on the console, requests that fail.</summary>
internal sealed class Noise
{
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _heard = new();

    private Noise(IPage page) => _page = page;

    /// <summary>Starts listening before the first navigation.</summary>
    public static async Task<Noise> Of(IPage page)
    {
        var noise = new Noise(page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatus(message) && !IsMistyped(message))
            {
                noise._heard.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => noise._heard.Enqueue($"script error: {error}");
        page.RequestFailed += (_, request) => noise._heard.Enqueue($"request failed: {request.Method} {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
            {
                noise._heard.Enqueue($"request answered {response.Status}: {response.Url}");
            }
        };
        await page.AddInitScriptAsync(
            """
            window.cspViolations = [];
            document.addEventListener('securitypolicyviolation', e =>
              window.cspViolations.push(
                e.effectiveDirective + ' blocks ' + (e.blockedURI || 'inline') + ' ' + e.sample + ' at ' + e.sourceFile + ':' + e.lineNumber));
            """);
        return noise;
    }

    /// <summary>Clears the collected messages.</summary>
    public void Clear() => _heard.Clear();

    public async Task<IReadOnlyList<string>> Faults() =>
        [.. (await _page.EvaluateAsync<string[]>("() => window.cspViolations ?? []")).Select(v => $"content security policy: {v}"), .. _heard];

    /// <summary>An invalid date is shown in its field again, for browsers without date fields; Chromium has them and warns.</summary>
    private static bool IsMistyped(IConsoleMessage message) =>
        message.Text.Contains("does not conform to the required format, \"yyyy-MM-dd\"", StringComparison.Ordinal);

    /// <summary>
    /// The browser's message about a status: the document's is checked by the visit, other requests are recorded above, and the browser requests an icon
    /// that no page has once, with the first page it shows.
    /// </summary>
    private static bool IsStatus(IConsoleMessage message) => message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);
}
