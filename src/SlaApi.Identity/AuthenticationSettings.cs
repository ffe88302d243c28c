using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>The section <c>Authentication</c>, and <c>PublicUrl</c> beside it.</summary>
internal sealed class AuthenticationSettings
{
    /// <summary>Upper limit of <see cref="TokenMinutes"/>.</summary>
    public const int MaxTokenMinutes = 60;

    /// <summary>URL of an external OpenID Connect issuer that replaces the built-in authority.</summary>
    public string? Authority { get; set; }

    public string Audience { get; set; } = "slaapi";

    /// <summary>Lifetime of tokens of the built-in authority in minutes, 1 to 60.</summary>
    public int TokenMinutes { get; set; } = MaxTokenMinutes;

    /// <summary>
    /// Values of the header <c>typ</c> accepted from an external issuer, compared exactly. By default those of RFC 9068 and <c>JWT</c>, which Keycloak
    /// and Entra ID send; identity tokens are then refused only by their audience. The built-in authority always uses <c>at+jwt</c>.
    /// </summary>
    public string[]? TokenTypes { get; set; }

    public KeyRotation Keys { get; set; } = new();

    public AttemptLimit FailedAttempts { get; set; } = new();

    /// <summary>URL at which clients reach the app, including the path; used as the issuer. Required for several instances.</summary>
    public string? PublicUrl { get; set; }

    public bool IsExternal => !string.IsNullOrWhiteSpace(Authority);
}

/// <summary>The section <c>Authentication:Keys</c>.</summary>
internal sealed class KeyRotation
{
    /// <summary>Age at which a key stops signing.</summary>
    public TimeSpan RotateAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a new key is published before it signs, so that verifiers can fetch it first.</summary>
    public TimeSpan Announce { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Maximum age of an instance's copy of the stored keys.</summary>
    public TimeSpan ReloadEvery { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>The section <c>Authentication:FailedAttempts</c>: wrong secrets allowed per client and address in one window; then 429.</summary>
internal sealed class AttemptLimit
{
    public int Limit { get; set; } = 10;

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>Validates the settings at startup; the app does not start with invalid ones.</summary>
internal sealed class AuthenticationSettingsRules(IHostEnvironment environment) : IValidateOptions<AuthenticationSettings>
{
    public ValidateOptionsResult Validate(string? name, AuthenticationSettings options)
    {
        var keys = options.Keys;
        string?[] faults =
        [
            options.IsExternal && !IsWebAddress(options.Authority) ? "Authentication:Authority must be an http or https URL." : null,
            options.IsExternal && IsWebAddress(options.Authority) && !IsTrustworthy(new Uri(options.Authority!))
                ? "Authentication:Authority must use https, except on loopback and in Development." : null,
            string.IsNullOrWhiteSpace(options.Audience) ? "Authentication:Audience must not be empty." : null,
            options.TokenMinutes is < 1 or > AuthenticationSettings.MaxTokenMinutes ? "Authentication:TokenMinutes must be 1 to 60." : null,
            options.TokenTypes is [] ? "Authentication:TokenTypes must not be empty." : null,
            !string.IsNullOrEmpty(options.PublicUrl) && !IsWebAddress(options.PublicUrl) ? "PublicUrl must be an http or https URL." : null,
            keys.ReloadEvery <= TimeSpan.Zero ? "Authentication:Keys:ReloadEvery must be positive." : null,
            keys.Announce < keys.ReloadEvery ? "Authentication:Keys:Announce must be at least Authentication:Keys:ReloadEvery." : null,
            keys.RotateAfter <= keys.Announce ? "Authentication:Keys:RotateAfter must be longer than Authentication:Keys:Announce." : null,
            options.FailedAttempts.Limit < 1 ? "Authentication:FailedAttempts:Limit must be at least 1." : null,
            options.FailedAttempts.Window <= TimeSpan.Zero ? "Authentication:FailedAttempts:Window must be positive." : null,
        ];
        var found = faults.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    /// <summary>Keys must be fetched over https: an attacker who can replace them in transit can sign tokens.</summary>
    private bool IsTrustworthy(Uri issuer) => issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback || environment.IsDevelopment();

    private static bool IsWebAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
