using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using SlaApi.Authorization;

namespace SlaApi.Http.OpenApi;

/// <summary>Which token an operation takes.</summary>
internal static class Security
{
    public const string Scheme = "oauth2";

    public static OpenApiSecurityScheme ClientCredentials() => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "Client credentials (RFC 6749 § 4.4). Without `scope` the token has all scopes of the client.",
        Flows = new OpenApiOAuthFlows
        {
            ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("/connect/token", UriKind.Relative), Scopes = Scopes.All.ToDictionary() },
        },
    };

    /// <summary>One of these scopes; none where the endpoint is open to everybody.</summary>
    public static IReadOnlyList<string> ScopesOf(IList<object> metadata) =>
        metadata.OfType<IAllowAnonymous>().Any() ? [] : metadata.OfType<ScopeRequirement>().LastOrDefault()?.AnyOf ?? [];

    /// <summary>One requirement for each scope that opens the operation.</summary>
    public static List<OpenApiSecurityRequirement> Requirements(IReadOnlyList<string> scopes, OpenApiDocument document) =>
        [.. scopes.Select(scope => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [scope] })];

    public static string Sentence(IReadOnlyList<string> scopes) =>
        scopes.Count == 0 ? "Needs no token." : $"Scope: {string.Join(" or ", scopes.Select(s => $"`{s}`"))}.";
}
