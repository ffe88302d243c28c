using System.Security.Claims;
using SlaApi.Identity;

namespace SlaApi.Messaging;

/// <summary>Who can do something: a client of the API by its token, a person by the account they signed in with, the program by itself.</summary>
public enum ActorKind { Client, Account, System }

/// <summary>Who does something.</summary>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Id">The id of the client or the account.</param>
/// <param name="Name">The person's name; of all others the id.</param>
/// <param name="Email">The e-mail address of the account; null for all others.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name, string? Email);

/// <summary>Tells who acts, from the request that is being answered.</summary>
internal sealed class Actors(IHttpContextAccessor http)
{
    /// <summary>The authentication type of the sign-in cookie of ASP.NET Core Identity.</summary>
    private const string Cookie = "Identity.Application";

    private static readonly Actor Itself = new(ActorKind.System, "system", "system", null);

    public Actor Current => http.HttpContext?.User is { } user ? Of(user) : Itself;

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
