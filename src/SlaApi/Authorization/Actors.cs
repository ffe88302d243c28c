using System.Security.Claims;
using SlaApi.Identity;

namespace SlaApi.Authorization;

/// <summary>Finds the actor of the current request.</summary>
internal sealed class Actors(IHttpContextAccessor http)
{
    /// <summary>The authentication type of the sign-in cookie of ASP.NET Core Identity.</summary>
    private const string Cookie = "Identity.Application";

    private static readonly Actor Itself = new(ActorKind.System, "system", "system", null);

    public Actor Current => http.HttpContext?.User is { } user ? Of(user) : Itself;

    /// <summary>Whether the actor has all of these scopes. Only clients are limited by scopes.</summary>
    public bool MayUse(IReadOnlyList<string> scopes) => Current.Kind != ActorKind.Client || TokenClaims.ScopesOf(http.HttpContext!.User).IsSupersetOf(scopes);

    private static Actor Of(ClaimsPrincipal user)
    {
        if (user.Identities.FirstOrDefault(i => i is { IsAuthenticated: true, AuthenticationType: Cookie }) is { } account)
        {
            var (id, email) = (account.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "unknown", account.FindFirst(ClaimTypes.Email)?.Value);
            return new Actor(ActorKind.Account, id, account.FindFirst(ClaimTypes.Name)?.Value ?? email ?? id, email);
        }

        var client = TokenClaims.ClientOf(user) ?? "unknown"; // a foreign issuer may leave out every name
        return user.Identity?.IsAuthenticated == true ? new Actor(ActorKind.Client, client, client, null) : Itself;
    }
}
