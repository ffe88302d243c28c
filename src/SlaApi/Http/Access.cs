using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using SlaApi.Authorization;
using SlaApi.Identity;

namespace SlaApi.Http;

/// <summary>Denied by default: every endpoint declares the scopes of which the token must have at least one.</summary>
internal static class Access
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(Policy([.. Scopes.All.Keys]));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessProblems>();
    }

    /// <summary>Requires a token with at least one of the scopes.</summary>
    public static T RequireScope<T>(this T builder, params string[] anyOf) where T : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Policy(anyOf)).WithMetadata(new ScopeRequirement(anyOf));

    /// <summary>Where to get a token, if not from the built-in authority.</summary>
    public static Text? Advice(HttpContext context) => ForeignAuthority.Of(context.RequestServices) is { } authority
        ? new Text($"Senden Sie ein gültiges Zugriffstoken von {authority}.", $"Send a valid access token from {authority} in the Authorization header.")
        : null;

    private static AuthorizationPolicy Policy(string[] anyOf) =>
        new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(anyOf)).Build();
}

/// <summary>At least one of these scopes.</summary>
internal sealed class ScopeRequirement(IReadOnlyList<string> anyOf) : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    public IReadOnlyList<string> AnyOf => anyOf;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (TokenClaims.ScopesOf(context.User).Overlaps(requirement.AnyOf))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Answers 401 and 403 as problems; a 403 names the scope. An unknown path is 404 even without a token.</summary>
internal sealed class AccessProblems : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        context.GetEndpoint() is null ? next(context)
            : authorizeResult.Forbidden && !context.IsPage()
                ? throw new MissingScope([.. policy.Requirements.OfType<ScopeRequirement>().SelectMany(r => r.AnyOf)])
            : _default.HandleAsync(next, context, policy, authorizeResult);
}
