using System.Security.Cryptography;
using FluentValidation;

namespace SlaApi.Features.Accounts;

/// <summary>How long passwords are, and new ones.</summary>
internal static class Passwords
{
    public const int MinLength = 12;

    /// <summary>Without characters that look alike.</summary>
    private const string Characters = "abcdefghkmnpqrstuvwxyz23456789";

    /// <summary>The hint at every field for a new password.</summary>
    public static readonly Text LengthHint = new Text($"Mindestens {MinLength} Zeichen.", $"At least {MinLength} characters.");
    public static readonly Fault TooShort = new("/password", LengthHint);

    /// <summary>Checks the length of a password that is not null.</summary>
    public static void LongEnough<T>(this IRuleBuilder<T, string?> rule) => rule.Must(p => p is null || p.Length >= MinLength).WithState(_ => TooShort);

    /// <summary>Easy to read out and to type: 16 letters and digits in four groups, 77 random bits.</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Characters, 4)));
}
