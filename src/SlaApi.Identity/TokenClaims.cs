using System.Security.Claims;

namespace SlaApi.Identity;

/// <summary>Reads the claims of an access token of any issuer.</summary>
public static class TokenClaims
{
    /// <summary>The scopes: <c>scope</c> (RFC 9068) or <c>scp</c> (Entra ID, Okta), as a space-separated string or an array.</summary>
    /// <returns>Empty without a token.</returns>
    public static IReadOnlySet<string> ScopesOf(ClaimsPrincipal principal) =>
        principal.Claims.Where(claim => claim.Type is "scope" or "scp")
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The client: <c>client_id</c> (RFC 9068), else <c>azp</c> (OpenID Connect), else <c>sub</c>. Null without a token.</summary>
    public static string? ClientOf(ClaimsPrincipal principal) =>
        principal.FindFirst("client_id")?.Value ?? principal.FindFirst("azp")?.Value ?? principal.FindFirst("sub")?.Value;
}
