namespace SlaApi.Browser.Tests.Browsing;

/// <summary>Who signs in; without a password one is given out.</summary>
internal sealed record Person(string Email, string? Password = null)
{
    /// <summary>The name of the session's cookie.</summary>
    public const string Session = "__Host-slaapi";

    public static readonly Person Administrator = new("admin@example.com", "a long enough Passwort 1");

    /// <summary>The demo's representatives.</summary>
    public static readonly Person Marketing = new("marketing@example.com");

    public static readonly Person Sales = new("sales@example.com");
}
