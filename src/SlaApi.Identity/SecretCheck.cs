using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SlaApi.Identity;

/// <summary>
/// Checks secrets at bounded cost: few at a time, and a correct secret is cached for some minutes to skip the slow hash. The cache key includes the
/// stored hash, so a new secret takes effect immediately, and cannot be used outside this process.
/// </summary>
internal sealed class SecretCheck(TimeProvider time) : IDisposable
{
    private const int MaxCached = 1_000;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // An unknown client takes the same time as a wrong secret.
    private static readonly Lazy<string> HashOfNobody = new(() => ClientSecret.Hash(ClientSecret.Generate()));

    private readonly byte[] ownKey = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<string, DateTimeOffset> right = new(StringComparer.Ordinal);

    /// <exception cref="TokenRefusal">Too many other checks are waiting.</exception>
    public async Task<bool> Matches(RegisteredClient? client, string secret, CancellationToken ct)
    {
        var hash = client?.SecretHash ?? HashOfNobody.Value;
        // The hash has its own salt and no line break, so the cache key is unambiguous.
        var mark = Convert.ToBase64String(HMACSHA256.HashData(ownKey, Encoding.UTF8.GetBytes($"{hash}\n{secret}")));
        if (right.TryGetValue(mark, out var until) && time.GetUtcNow() < until)
            return true;
        if (!await turns.WaitAsync(Patience, ct))
            throw TokenRefusal.Busy(Patience);
        try
        {
            if (!ClientSecret.Matches(secret, hash))
                return false;
        }
        finally
        {
            turns.Release();
        }
        if (right.Count >= MaxCached)
            right.Clear();
        right[mark] = time.GetUtcNow() + RememberedFor;
        return true;
    }

    public void Dispose() => turns.Dispose();
}
