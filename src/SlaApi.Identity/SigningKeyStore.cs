namespace SlaApi.Identity;

/// <summary>A signing key as stored; its private key is encrypted by the app's data protection.</summary>
/// <param name="Id">The <c>kid</c>: the RFC 7638 thumbprint of the public key, 43 characters.</param>
/// <param name="ProtectedKey">The protected PKCS#8 key, ASCII, about 2,500 characters.</param>
/// <param name="CreatedAt">Published from this instant.</param>
/// <param name="RetiresAt">Stops signing at this instant; stays published until its last token has expired.</param>
public sealed record StoredKey(string Id, string ProtectedKey, DateTimeOffset CreatedAt, DateTimeOffset RetiresAt);

/// <summary>Stores the signing keys shared by all instances. Resolved in its own scope, one call at a time.</summary>
public interface ISigningKeyStore
{
    /// <summary>All stored keys, in any order.</summary>
    Task<IReadOnlyList<StoredKey>> Load(CancellationToken ct);

    /// <summary>When the task completes, the key is durable and visible to <see cref="Load"/> of all instances.</summary>
    Task Add(StoredKey key, CancellationToken ct);

    /// <summary>Does nothing if the key no longer exists: two instances may remove the same one.</summary>
    Task Remove(string id, CancellationToken ct);
}
