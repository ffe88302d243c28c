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
/// Sets up where access tokens come from: the small built-in authority, or, where <c>Authentication:Authority</c> is set, any other OpenID Connect
/// issuer. The API sees only the scheme <c>Bearer</c> and <see cref="TokenClaims"/>.
/// </summary>
public static class TokenAuthority
{
    /// <summary>
    /// Adds the authentication scheme <c>Bearer</c> (as the default one) and the built-in authority. The app adds an
    /// <see cref="IClientStore"/> and an <see cref="ISigningKeyStore"/>, and lets every instance share data protection keys and application name.
    /// Wrong settings stop the app at its start with an <see cref="OptionsValidationException"/>.
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

    /// <summary>Adds token endpoint, discovery and keys, anonymous, outside the API document; nothing with another issuer.</summary>
    public static IEndpointRouteBuilder MapTokenAuthority(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<AuthenticationSettings>>().Value.IsForeign)
            return app;
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var authority = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        authority.MapPost(Discovery.TokenPath, (HttpContext http, TokenEndpoint endpoint, CancellationToken ct) => endpoint.Answer(http, ct))
            .WithMetadata(new RequestSizeLimitAttribute(TokenRequest.MostBodyBytes));
        authority.MapMethods(Discovery.MetadataPath, reading, (HttpResponse response, Discovery discovery) => discovery.Metadata(response));
        authority.MapMethods(Discovery.KeysPath, reading,
            (HttpResponse response, Discovery discovery, CancellationToken ct) => discovery.Keys(response, ct));
        return app;
    }
}
