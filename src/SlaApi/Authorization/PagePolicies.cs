using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace SlaApi.Authorization;

/// <summary>The policies of the pages. Who may sign is no matter of roles: it is said in the terms.</summary>
internal static class PagePolicies
{
    /// <summary>Whoever is signed in.</summary>
    public const string Read = "pages:read";

    /// <summary>Who changes agreements.</summary>
    public const string Change = "pages:change";

    /// <summary>Who manages accounts.</summary>
    public const string Administer = "pages:administer";

    private static readonly string[] Changing = [nameof(Role.Administrator), nameof(Role.Marketing), nameof(Role.Sales)];

    /// <summary>Whether <see cref="Change"/> lets the person pass.</summary>
    public static bool MayChange(this ClaimsPrincipal person) => Changing.Any(person.IsInRole);

    public static void AddPagePolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Read, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
        .AddPolicy(Change, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(Changing))
        .AddPolicy(Administer, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(nameof(Role.Administrator)));
}
