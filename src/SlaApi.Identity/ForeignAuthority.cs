using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>Where clients get their tokens, for the texts and the document that say so.</summary>
public static class ForeignAuthority
{
    /// <summary>The URL of the external issuer; null with the built-in authority.</summary>
    public static string? Of(IServiceProvider services) =>
        services.GetRequiredService<IOptions<AuthenticationSettings>>().Value is { IsExternal: true } foreign ? foreign.Authority : null;

    /// <summary>The token endpoint: the one the external issuer publishes, its URL as long as it cannot be reached, otherwise our own path.</summary>
    public static async Task<Uri> TokenUrl(IServiceProvider services, CancellationToken ct)
    {
        if (Of(services) is not { } authority)
        {
            return new Uri(Discovery.TokenPath, UriKind.Relative);
        }

        var bearer = services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        try
        {
            var published = await bearer.ConfigurationManager!.GetConfigurationAsync(ct);
            return new Uri(published.TokenEndpoint is { Length: > 0 } endpoint ? endpoint : authority);
        }
        catch (InvalidOperationException)
        {
            return new Uri(authority);
        }
    }
}
