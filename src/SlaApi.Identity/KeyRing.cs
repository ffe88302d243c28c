using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// The signing keys as this instance sees them. A successor is stored, and so published, a while before it signs; a retired key stays published
/// until its last token has expired. Rotation happens whenever the keys are used; an idle app rotates on its next use.
/// </summary>
internal sealed class KeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider time,
    IOptions<AuthenticationSettings> settings, ILogger<KeyRing> log) : IDisposable
{
    // Tokens with invented key ids must not make every request a query.
    private static readonly TimeSpan ShortestReload = TimeSpan.FromSeconds(5);

    private readonly IDataProtector protector = protection.CreateProtector("SlaApi.Identity.SigningKeys.v1");
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile View? view;

    private KeyRotation Rotation => settings.Value.Keys;

    /// <summary>The key that signs now: the newest that has been announced long enough, else the oldest, which most instances have seen.</summary>
    public async Task<RingKey> Signing(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var signing = (await Current(now, ct)).Where(key => key.MaySign(now)).ToList();
        return signing.FindLast(key => key.CreatedAt + Rotation.Announce <= now) ?? signing[0];
    }

    /// <summary>Every key whose tokens are accepted now, those announced for later included.</summary>
    public async Task<IReadOnlyList<RingKey>> Published(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return [.. (await Current(now, ct)).Where(key => key.MayVerify(now))];
    }

    /// <summary>Looks for keys another instance may just have made; false where it has looked a moment ago.</summary>
    public Task<bool> Reload(CancellationToken ct) => LoadIfOlderThan(ShortestReload, time.GetUtcNow(), ct);

    public void Dispose() => turn.Dispose();

    private async Task<IReadOnlyList<RingKey>> Current(DateTimeOffset now, CancellationToken ct)
    {
        await LoadIfOlderThan(Rotation.ReloadEvery, now, ct);
        return view!.Keys;
    }

    private async Task<bool> LoadIfOlderThan(TimeSpan age, DateTimeOffset now, CancellationToken ct)
    {
        if (IsYounger())
            return false;
        await turn.WaitAsync(ct);
        try
        {
            if (IsYounger())
                return true;                // another request has just loaded it
            view = new View(await LoadAndRotate(now, ct), now);
            return true;
        }
        finally
        {
            turn.Release();
        }

        bool IsYounger() => view is { } seen && now < seen.LoadedAt + age;
    }

    private async Task<IReadOnlyList<RingKey>> LoadAndRotate(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ISigningKeyStore>();
        var stored = await store.Load(ct);
        var keys = Open(stored);
        if (!keys.Any(key => now < key.RetiresAt - Rotation.Announce))
        {
            var added = RingKey.Create(now, Rotation.RotateAfter, protector);
            await store.Add(added, ct);
            log.LogInformation("Signing key {KeyId} was made; it retires at {RetiresAt}.", added.Id, added.RetiresAt);
            keys = Open(await store.Load(ct));      // another instance may have made one at the same time: both see both
        }
        foreach (var dead in stored.Where(key => !RingKey.MayVerify(key.RetiresAt, now)))
            await store.Remove(dead.Id, ct);
        return keys;
    }

    /// <summary>Oldest first; the id breaks ties, so that every instance has the same order.</summary>
    private List<RingKey> Open(IEnumerable<StoredKey> all)
    {
        var keys = new List<RingKey>();
        foreach (var stored in all.OrderBy(key => key.CreatedAt).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            try
            {
                keys.Add(RingKey.Open(stored, protector));
            }
            catch (CryptographicException unreadable)
            {
                log.LogError(unreadable, "Signing key {KeyId} cannot be read: the data protection keys it was stored with are missing.", stored.Id);
            }
        }
        return keys;
    }

    private sealed record View(IReadOnlyList<RingKey> Keys, DateTimeOffset LoadedAt);
}
