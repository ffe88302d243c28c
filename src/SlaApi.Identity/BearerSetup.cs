using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace SlaApi.Identity;

/// <summary>Token validation, for the built-in authority and for external issuers.</summary>
internal sealed class BearerSetup(
    IOptions<AuthenticationSettings> settings, KeyRing ring, Issuer issuer, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    // Asymmetric algorithms only: with HMAC, a public key could be used as the shared secret.
    private static readonly string[] ForeignAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly string[] ForeignTypes = ["at+jwt", "application/at+jwt", "JWT"];
    private static readonly TimeSpan ForeignClockSkew = TimeSpan.FromSeconds(30);

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != JwtBearerDefaults.AuthenticationScheme)
        {
            return;
        }

        options.MapInboundClaims = false;
        options.SaveToken = false;
        if (settings.Value.IsExternal)
        {
            TrustForeign(options, settings.Value);
        }
        else
        {
            TrustBuiltIn(options, settings.Value);
        }
    }

    private void TrustBuiltIn(JwtBearerOptions options, AuthenticationSettings own)
    {
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new BuiltInTokenHandler(ring, issuer));
        // Issuer and validator share one clock, and the tokens have no nbf: no skew is needed.
        options.TokenValidationParameters = Rules(own.Audience, ["at+jwt"], [SecurityAlgorithms.RsaSha256], TimeSpan.Zero);
    }

    private void TrustForeign(JwtBearerOptions options, AuthenticationSettings foreign)
    {
        options.Authority = foreign.Authority;
        options.Challenge = $"{JwtBearerDefaults.AuthenticationScheme} realm=\"{foreign.Authority}\"";
        // AuthenticationSettingsRules decides whether http is allowed.
        options.RequireHttpsMetadata = new Uri(foreign.Authority!).Scheme == Uri.UriSchemeHttps;
        options.TokenValidationParameters = Rules(foreign.Audience, foreign.TokenTypes ?? ForeignTypes, ForeignAlgorithms, ForeignClockSkew);
    }

    private TokenValidationParameters Rules(string audience, string[] types, string[] algorithms, TimeSpan skew) => new()
    {
        ValidAudience = audience,
        ValidTypes = types,
        ValidAlgorithms = algorithms,
        TryAllIssuerSigningKeys = false,
        NameClaimType = "client_id",
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, skew),
    };

    /// <summary>A token without <c>exp</c> is invalid; at <c>exp</c> it is expired.</summary>
    private bool IsAlive(DateTime? notBefore, DateTime? expires, TimeSpan skew)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + skew && (notBefore is not { } start || start - skew <= now);
    }
}
