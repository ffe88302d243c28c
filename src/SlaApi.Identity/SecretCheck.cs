using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SlaApi.Identity;

/// <summary>
/// Checks secrets at bounded cost: few at a time, and a correct secret is cached for some minutes to skip the slow hash. A cache entry includes the
/// stored hash, so a new secret takes effect immediately, and cannot be used outside this process.
/// </summary>
internal sealed class SecretCheck(TimeProvider time) : IDisposable
{
    private const int MaxCached = 1_000;
    private static readonly TimeSpan CachedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    // An unknown client takes the same time as a wrong secret.
    private static readonly Lazy<string> DummyHash = new(() => ClientSecret.Hash(ClientSecret.Generate()));

    private readonly byte[] _hmacKey = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _verified = new(StringComparer.Ordinal);

    /// <exception cref="TokenRefusal">Too many other checks are waiting.</exception>
    public async Task<bool> Matches(RegisteredClient? client, string secret, CancellationToken ct)
    {
        var hash = client?.SecretHash ?? DummyHash.Value;
        // The hash has its own salt and no line break, so the cache entry is unambiguous.
        var entry = Convert.ToBase64String(HMACSHA256.HashData(_hmacKey, Encoding.UTF8.GetBytes($"{hash}\n{secret}")));
        if (_verified.TryGetValue(entry, out var until) && time.GetUtcNow() < until)
        {
            return true;
        }

        if (!await _slots.WaitAsync(Timeout, ct))
        {
            throw TokenRefusal.Busy(Timeout);
        }

        try
        {
            if (!ClientSecret.Matches(secret, hash))
            {
                return false;
            }
        }
        finally
        {
            _slots.Release();
        }

        if (_verified.Count >= MaxCached)
        {
            _verified.Clear();
        }

        _verified[entry] = time.GetUtcNow() + CachedFor;
        return true;
    }

    public void Dispose() => _slots.Dispose();
}
