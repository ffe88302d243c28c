using System.Collections.Concurrent;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Bytes that go over the line for a first view: everything, headers included, as compressed.</summary>
internal sealed class Weight
{
    public const int MostBytes = 60_000;
    public const int MostScriptBytes = 10_000;

    private readonly ConcurrentQueue<IRequest> _requests = new();

    /// <summary>Starts counting before the navigation.</summary>
    public static Weight Of(IPage page)
    {
        var weight = new Weight();
        page.RequestFinished += (_, request) => weight._requests.Enqueue(request);
        return weight;
    }

    /// <summary>Resets the count.</summary>
    public void Clear() => _requests.Clear();

    public async Task<(int All, int Scripts)> Bytes()
    {
        var sizes = await Task.WhenAll(_requests.Select(async r => (Script: r.ResourceType == "script", Size: await r.SizesAsync())));
        return (sizes.Sum(s => s.Size.ResponseHeadersSize + s.Size.ResponseBodySize), sizes.Where(s => s.Script).Sum(s => s.Size.ResponseBodySize));
    }

    public async Task<IReadOnlyList<string>> Faults()
    {
        var (all, scripts) = await Bytes();
        return
        [
            .. all > MostBytes ? [$"weight: {all} bytes for the first view, at most {MostBytes}"] : Array.Empty<string>(),
            .. scripts > MostScriptBytes ? [$"weight: {scripts} bytes of JavaScript, at most {MostScriptBytes}"] : Array.Empty<string>(),
        ];
    }
}
