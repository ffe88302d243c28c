using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

/// <summary>An app whose clock is set by the tests of one class.</summary>
public sealed class ClockedApp : IAsyncLifetime, IAsyncDisposable
{
    public ClockedApp() => App = new App { Clock = Clock };

    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 1, 1, 0, 0));

    public App App { get; }

    public Task InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
