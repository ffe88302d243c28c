using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace SlaApi.Authorization;

/// <summary>The policies of the pages. Who may sign does not depend on roles: the terms name the signatories.</summary>
internal static class PagePolicies
{
    /// <summary>Everyone who is signed in.</summary>
    public const string Read = "pages:read";

    /// <summary>Roles that change agreements.</summary>
    public const string Change = "pages:change";

    /// <summary>The role that manages accounts.</summary>
    public const string Administer = "pages:administer";

    private static readonly string[] Changing = [nameof(Role.Administrator), nameof(Role.Marketing), nameof(Role.Sales)];

    /// <summary>Whether the user fulfils <see cref="Change"/>.</summary>
    public static bool MayChange(this ClaimsPrincipal person) => Changing.Any(person.IsInRole);

    public static void AddPagePolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Read, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
        .AddPolicy(Change, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(Changing))
        .AddPolicy(Administer, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(nameof(Role.Administrator)));
}
