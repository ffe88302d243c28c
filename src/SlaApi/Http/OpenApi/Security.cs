using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using SlaApi.Authorization;

namespace SlaApi.Http.OpenApi;

/// <summary>The token and scopes an operation requires.</summary>
internal static class Security
{
    public const string Scheme = "oauth2";

    public static OpenApiSecurityScheme ClientCredentials(Uri tokenUrl) => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "Client credentials (RFC 6749 § 4.4). Without `scope` the token has all scopes of the client. A token is valid for at most 60 "
            + "minutes: a JWT (RFC 9068) that is verified as RFC8725 recommends.",
        Flows = new OpenApiOAuthFlows
        {
            ClientCredentials = new OpenApiOAuthFlow { TokenUrl = tokenUrl, Scopes = Scopes.All.ToDictionary() },
        },
    };

    /// <summary>The scopes of which one is required; empty if the endpoint needs no token.</summary>
    public static IReadOnlyList<string> ScopesOf(IList<object> metadata) =>
        metadata.OfType<IAllowAnonymous>().Any() ? [] : metadata.OfType<ScopeRequirement>().LastOrDefault()?.AnyOf ?? [];

    /// <summary>One alternative requirement per scope.</summary>
    public static List<OpenApiSecurityRequirement> Requirements(IReadOnlyList<string> scopes, OpenApiDocument document) =>
        [.. scopes.Select(scope => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [scope] })];

    public static string Sentence(IReadOnlyList<string> scopes) =>
        scopes.Count == 0 ? "No token required." : $"Scope: {string.Join(" or ", scopes.Select(s => $"`{s}`"))}.";
}
