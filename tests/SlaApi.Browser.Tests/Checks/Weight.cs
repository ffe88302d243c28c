using System.Collections.Concurrent;

namespace SlaApi.Browser.Tests.Checks;

/// <summary>Bytes that go over the line for a first view: everything, headers included, as compressed.</summary>
internal sealed class Weight
{
    public const int MaxBytes = 60_000;
    public const int MaxScriptBytes = 10_000;

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
            .. all > MaxBytes ? [$"weight: {all} bytes for the first view, at most {MaxBytes}"] : Array.Empty<string>(),
            .. scripts > MaxScriptBytes ? [$"weight: {scripts} bytes of JavaScript, at most {MaxScriptBytes}"] : Array.Empty<string>(),
        ];
    }
}
