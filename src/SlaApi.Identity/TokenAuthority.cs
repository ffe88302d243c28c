using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// Sets up the source of access tokens: the built-in authority or, if <c>Authentication:Authority</c> is set, an external OpenID Connect issuer.
/// The API uses only the scheme <c>Bearer</c> and <see cref="TokenClaims"/>.
/// </summary>
public static class TokenAuthority
{
    /// <summary>
    /// Adds the authentication scheme <c>Bearer</c> as the default and the built-in authority. The app registers an <see cref="IClientStore"/> and an
    /// <see cref="ISigningKeyStore"/>; all instances must share data protection keys and application name. Invalid settings prevent the start with
    /// an <see cref="OptionsValidationException"/>.
    /// </summary>
    public static IServiceCollection AddTokenAuthority(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuthenticationSettings>()
            .Bind(configuration.GetSection("Authentication"))
            .Configure(settings => settings.PublicUrl = configuration["PublicUrl"])
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthenticationSettings>, AuthenticationSettingsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddSingleton<Issuer>().AddSingleton<KeyRing>().AddSingleton<Discovery>();
        services.AddSingleton<AccessTokens>().AddSingleton<SecretCheck>().AddSingleton<FailedAttempts>().AddScoped<TokenEndpoint>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerSetup>();
        return services;
    }

    /// <summary>Maps token endpoint, discovery and keys, anonymous and outside the API document; nothing with an external issuer.</summary>
    public static IEndpointRouteBuilder MapTokenAuthority(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<AuthenticationSettings>>().Value.IsExternal)
        {
            return app;
        }

        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var authority = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        authority.MapPost(Discovery.TokenPath, (HttpContext http, TokenEndpoint endpoint, CancellationToken ct) => endpoint.Answer(http, ct))
            .WithMetadata(new RequestSizeLimitAttribute(TokenRequest.MaxBodyBytes));
        authority.MapMethods(Discovery.MetadataPath, reading, (HttpResponse response, Discovery discovery) => discovery.Metadata(response));
        authority.MapMethods(Discovery.KeysPath, reading,
            (HttpResponse response, Discovery discovery, CancellationToken ct) => discovery.Keys(response, ct));
        return app;
    }
}
