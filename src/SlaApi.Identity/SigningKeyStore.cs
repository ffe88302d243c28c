namespace SlaApi.Identity;

/// <summary>A signing key as it is kept: the private key is readable only through the data protection of the app.</summary>
/// <param name="Id">The <c>kid</c>: the RFC 7638 thumbprint of the public key, 43 characters.</param>
/// <param name="ProtectedKey">The protected PKCS#8 key, ASCII, about 2,500 characters.</param>
/// <param name="CreatedAt">Published from here on.</param>
/// <param name="RetiresAt">Signs nothing from here on; stays published until its last token has expired.</param>
public sealed record StoredKey(string Id, string ProtectedKey, DateTimeOffset CreatedAt, DateTimeOffset RetiresAt);

/// <summary>Where every instance of the app finds the same signing keys. Resolved in a scope of its own, one call at a time.</summary>
public interface ISigningKeyStore
{
    /// <summary>All stored keys, in any order.</summary>
    Task<IReadOnlyList<StoredKey>> Load(CancellationToken ct);

    /// <summary>Durable, and visible to the <see cref="Load"/> of every instance, once the task has ended.</summary>
    Task Add(StoredKey key, CancellationToken ct);

    /// <summary>Does nothing where the key is already gone: two instances may remove the same one.</summary>
    Task Remove(string id, CancellationToken ct);
}
