using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// The signing keys, as loaded by this instance. A new key is stored and published before it signs; a retired key stays published until its last
/// token has expired. Keys are rotated when they are used; an idle app rotates on its next use.
/// </summary>
internal sealed class KeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider time,
    IOptions<AuthenticationSettings> settings, ILogger<KeyRing> log) : IDisposable
{
    // Tokens with invented key ids must not cause a query per request.
    private static readonly TimeSpan ShortestReload = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("SlaApi.Identity.SigningKeys.v1");
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile View? _view;

    private KeyRotation Rotation => settings.Value.Keys;

    /// <summary>The key that signs now: the newest one announced long enough, otherwise the oldest, which most instances have loaded.</summary>
    public async Task<RingKey> Signing(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var signing = (await Current(now, ct)).Where(key => key.MaySign(now)).ToList();
        return signing.FindLast(key => key.CreatedAt + Rotation.Announce <= now) ?? signing[0];
    }

    /// <summary>All keys whose tokens are accepted now, including announced ones that do not sign yet.</summary>
    public async Task<IReadOnlyList<RingKey>> Published(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return [.. (await Current(now, ct)).Where(key => key.MayVerify(now))];
    }

    /// <summary>Reloads keys that another instance may have created; false if they were reloaded very recently.</summary>
    public Task<bool> Reload(CancellationToken ct) => LoadIfOlderThan(ShortestReload, time.GetUtcNow(), ct);

    public void Dispose() => _loading.Dispose();

    private async Task<IReadOnlyList<RingKey>> Current(DateTimeOffset now, CancellationToken ct)
    {
        await LoadIfOlderThan(Rotation.ReloadEvery, now, ct);
        return _view!.Keys;
    }

    private async Task<bool> LoadIfOlderThan(TimeSpan age, DateTimeOffset now, CancellationToken ct)
    {
        if (IsYounger())
        {
            return false;
        }

        await _loading.WaitAsync(ct);
        try
        {
            if (IsYounger())
            {
                return true;                // another request has just loaded them
            }

            _view = new View(await LoadAndRotate(now, ct), now);
            return true;
        }
        finally
        {
            _loading.Release();
        }

        bool IsYounger() => _view is { } seen && now < seen.LoadedAt + age;
    }

    private async Task<IReadOnlyList<RingKey>> LoadAndRotate(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ISigningKeyStore>();
        var stored = await store.Load(ct);
        var keys = Open(stored);
        if (!keys.Any(key => now < key.RetiresAt - Rotation.Announce))
        {
            var added = RingKey.Create(now, Rotation.RotateAfter, _protector);
            await store.Add(added, ct);
            log.LogInformation("Signing key {KeyId} was made; it retires at {RetiresAt}.", added.Id, added.RetiresAt);
            keys = Open(await store.Load(ct));      // another instance may have created one at the same time: both load both
        }
        foreach (var dead in stored.Where(key => !RingKey.MayVerify(key.RetiresAt, now)))
        {
            await store.Remove(dead.Id, ct);
        }

        return keys;
    }

    /// <summary>Oldest first; ties are ordered by id, so that all instances have the same order.</summary>
    private List<RingKey> Open(IEnumerable<StoredKey> all)
    {
        var keys = new List<RingKey>();
        foreach (var stored in all.OrderBy(key => key.CreatedAt).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            try
            {
                keys.Add(RingKey.Open(stored, _protector));
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
