using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SlaApi.Identity;

/// <summary>
/// Checks secrets at a bounded cost: few at a time, and a secret that was right is recognised for some minutes without the slow hash. What is
/// remembered depends on the stored hash, so a new secret counts at once; it is useless outside this process.
/// </summary>
internal sealed class SecretCheck(TimeProvider time) : IDisposable
{
    private const int MostRemembered = 1_000;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // An unknown client costs the same time as a wrong secret.
    private static readonly Lazy<string> HashOfNobody = new(() => ClientSecret.Hash(ClientSecret.Generate()));

    private readonly byte[] ownKey = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<string, DateTimeOffset> right = new(StringComparer.Ordinal);

    /// <exception cref="TokenRefusal">Too many others are waiting.</exception>
    public async Task<bool> Matches(RegisteredClient? client, string secret, CancellationToken ct)
    {
        var hash = client?.SecretHash ?? HashOfNobody.Value;
        // The hash holds a salt of its own and no line break: the mark names client and secret without doubt.
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
        if (right.Count >= MostRemembered)
            right.Clear();
        right[mark] = time.GetUtcNow() + RememberedFor;
        return true;
    }

    public void Dispose() => turns.Dispose();
}
