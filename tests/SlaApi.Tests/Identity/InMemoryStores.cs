using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SlaApi.Identity;

namespace SlaApi.Tests.Identity;

internal sealed class InMemoryClients : ConcurrentDictionary<string, RegisteredClient>, IClientStore
{
    public Task<RegisteredClient?> Find(string id, CancellationToken ct) => Task.FromResult(TryGetValue(id, out var client) ? client : null);
}

internal sealed class InMemoryKeys : ConcurrentDictionary<string, StoredKey>, ISigningKeyStore
{
    private int _loads;

    public int Loads => _loads;

    /// <summary>Runs once before the next key is added, to simulate a faster instance.</summary>
    public Func<Task>? BeforeAdd { get; set; }

    public Task<IReadOnlyList<StoredKey>> Load(CancellationToken ct)
    {
        Interlocked.Increment(ref _loads);
        return Task.FromResult<IReadOnlyList<StoredKey>>([.. Values]);
    }

    public async Task Add(StoredKey key, CancellationToken ct)
    {
        if (BeforeAdd is { } first)
        {
            BeforeAdd = null;
            await first();
        }
        this[key.Id] = key;
    }

    public Task Remove(string id, CancellationToken ct)
    {
        TryRemove(id, out _);
        return Task.CompletedTask;
    }
}

/// <summary>Stores all log lines.</summary>
internal sealed class LogLines : ConcurrentQueue<string>, ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Enqueue($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
