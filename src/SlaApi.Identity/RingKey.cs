using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace SlaApi.Identity;

/// <summary>A decrypted signing key, in memory only.</summary>
internal sealed record RingKey(RsaSecurityKey Key, DateTimeOffset CreatedAt, DateTimeOffset RetiresAt)
{
    // Its last token expires after at most an hour; the rest allows for clock differences between instances.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(AuthenticationSettings.MaxTokenMinutes + 5);

    public string Id => Key.KeyId;

    public bool MaySign(DateTimeOffset now) => now < RetiresAt;

    /// <summary>Still published, because a token it signed may still be valid.</summary>
    public bool MayVerify(DateTimeOffset now) => MayVerify(RetiresAt, now);

    public static bool MayVerify(DateTimeOffset retiresAt, DateTimeOffset now) => now < retiresAt + Overlap;

    /// <exception cref="CryptographicException">The key was protected with data protection keys this instance does not have.</exception>
    public static RingKey Open(StoredKey stored, IDataProtector protector)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(protector.Unprotect(stored.ProtectedKey));
        return new RingKey(WithId(rsa), stored.CreatedAt, stored.RetiresAt);
    }

    /// <summary>A new RSA key of 2048 bits, ready to be stored.</summary>
    public static StoredKey Create(DateTimeOffset now, TimeSpan signsFor, IDataProtector protector)
    {
        using var rsa = RSA.Create(2048);
        return new StoredKey(WithId(rsa).KeyId, protector.Protect(rsa.ExportPkcs8PrivateKeyPem()), now, now + signsFor);
    }

    private static RsaSecurityKey WithId(RSA rsa)
    {
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }
}
