using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace SlaApi.Authorization;

/// <summary>Policies of the admin pages. Who may sign does not depend on the role: the terms name the persons.</summary>
internal static class PagePolicies
{
    /// <summary>Any signed-in account.</summary>
    public const string Read = "pages:read";

    /// <summary>Accounts that may change agreements.</summary>
    public const string Change = "pages:change";

    /// <summary>Accounts that may manage accounts.</summary>
    public const string Administer = "pages:administer";

    private static readonly string[] Changing = [nameof(Role.Administrator), nameof(Role.Marketing), nameof(Role.Sales)];

    /// <summary>Whether the account satisfies <see cref="Change"/>.</summary>
    public static bool MayChange(this ClaimsPrincipal person) => Changing.Any(person.IsInRole);

    public static void AddPagePolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Read, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
        .AddPolicy(Change, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(Changing))
        .AddPolicy(Administer, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireRole(nameof(Role.Administrator)));
}
