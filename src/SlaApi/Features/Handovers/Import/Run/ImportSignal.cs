namespace SlaApi.Features.Handovers.Import;

/// <summary>Signals to the job of this process that a file was uploaded; other instances find it by polling.</summary>
internal sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private readonly Lock _lock = new();

    public void Set()
    {
        lock (_lock)
        {
            if (_arrived.CurrentCount == 0)
            {
                _arrived.Release();
            }
        }
    }

    /// <summary>Returns when a file was uploaded, at the latest after this time.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => _arrived.WaitAsync(atMost, ct);

    public void Dispose() => _arrived.Dispose();
}
