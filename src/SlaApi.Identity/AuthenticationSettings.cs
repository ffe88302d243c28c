using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>The section <c>Authentication</c>, and <c>PublicUrl</c> beside it.</summary>
internal sealed class AuthenticationSettings
{
    /// <summary>No token lives longer, whatever is configured.</summary>
    public const int LongestTokenMinutes = 60;

    /// <summary>The URL of another OpenID Connect issuer, which then takes the place of the built-in one.</summary>
    public string? Authority { get; set; }

    public string Audience { get; set; } = "slaapi";

    /// <summary>Life of a token of the built-in authority, 1 to 60 minutes.</summary>
    public int TokenMinutes { get; set; } = LongestTokenMinutes;

    /// <summary>
    /// Values of the header <c>typ</c> accepted from another issuer, exactly as written. By default those of RFC 9068 and <c>JWT</c>, which Keycloak
    /// and Entra ID send: an identity token then differs from an access token by its audience alone.
    /// The built-in authority's are <c>at+jwt</c>, always.
    /// </summary>
    public string[]? TokenTypes { get; set; }

    public KeyRotation Keys { get; set; } = new();

    public AttemptLimit FailedAttempts { get; set; } = new();

    /// <summary>How clients reach the app, path included: the issuer. Several instances need it, for they listen on different addresses.</summary>
    public string? PublicUrl { get; set; }

    public bool IsForeign => !string.IsNullOrWhiteSpace(Authority);
}

/// <summary>The section <c>Authentication:Keys</c>.</summary>
internal sealed class KeyRotation
{
    /// <summary>A key signs no token once it is this old.</summary>
    public TimeSpan RotateAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>A successor is published this long before it signs, so that nobody meets a key he has not had time to fetch.</summary>
    public TimeSpan Announce { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How old an instance's view of the stored keys may become.</summary>
    public TimeSpan ReloadEvery { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>The section <c>Authentication:FailedAttempts</c>: wrong secrets per client and address in one window, then none is looked at.</summary>
internal sealed class AttemptLimit
{
    public int Limit { get; set; } = 10;

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>The app does not start with settings that contradict each other.</summary>
internal sealed class AuthenticationSettingsRules(IHostEnvironment environment) : IValidateOptions<AuthenticationSettings>
{
    public ValidateOptionsResult Validate(string? name, AuthenticationSettings options)
    {
        var keys = options.Keys;
        string?[] faults =
        [
            options.IsForeign && !IsWebAddress(options.Authority) ? "Authentication:Authority must be an http or https URL." : null,
            options.IsForeign && IsWebAddress(options.Authority) && !IsTrustworthy(new Uri(options.Authority!))
                ? "Authentication:Authority must use https, except on loopback and in Development." : null,
            string.IsNullOrWhiteSpace(options.Audience) ? "Authentication:Audience must not be empty." : null,
            options.TokenMinutes is < 1 or > AuthenticationSettings.LongestTokenMinutes ? "Authentication:TokenMinutes must be 1 to 60." : null,
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

    /// <summary>Whoever can change the keys on their way here can sign tokens.</summary>
    private bool IsTrustworthy(Uri issuer) => issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback || environment.IsDevelopment();

    private static bool IsWebAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
