using System.Security.Cryptography;

namespace SlaApi.Features.Accounts;

/// <summary>Passwords that can be read out and typed: 16 letters and digits in four groups, 77 random bits.</summary>
internal static class Passphrase
{
    /// <summary>Without those that look alike.</summary>
    private const string Characters = "abcdefghkmnpqrstuvwxyz23456789";

    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Characters, 4)));
}
