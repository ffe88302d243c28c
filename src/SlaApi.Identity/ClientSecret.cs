using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace SlaApi.Identity;

/// <summary>Secrets of API clients: shown once, stored as <c>pbkdf2-sha256$iterations$salt$hash</c> (salt and hash in base64url).</summary>
public static class ClientSecret
{
    private const string Scheme = "pbkdf2-sha256";

    // A generated secret needs no iterations; one chosen by an administrator needs some. More iterations mainly raise the cost of wrong guesses
    // for the app: 100,000 take about 0.1 s of one core. The hash contains its number of iterations, so the number can be raised.
    private const int Iterations = 100_000;
    private const int MaxIterations = 10_000_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>A new secret of 256 random bits: 43 characters that need no escaping in headers, forms and shells.</summary>
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The salted hash of a secret, for storage; differs on every call.</summary>
    public static string Hash(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var iterations = Iterations.ToString(CultureInfo.InvariantCulture);
        return string.Join('$', Scheme, iterations, Base64Url.EncodeToString(salt), Base64Url.EncodeToString(Derive(secret, salt, Iterations)));
    }

    /// <summary>Whether the hash is that of this secret. A malformed hash never matches. Deliberately slow.</summary>
    public static bool Matches(string secret, string hash)
    {
        if (hash.Split('$') is not [Scheme, var rounds, var salt, var expected]
            || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) || iterations is < 1 or > MaxIterations
            || !Base64Url.IsValid(salt) || !Base64Url.IsValid(expected))
        {
            return false;
        }

        var derived = Derive(secret, Base64Url.DecodeFromChars(salt), iterations);
        return CryptographicOperations.FixedTimeEquals(derived, Base64Url.DecodeFromChars(expected));
    }

    private static byte[] Derive(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
