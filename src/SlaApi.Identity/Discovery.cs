using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace SlaApi.Identity;

/// <summary>Discovery documents of the built-in authority: metadata (OpenID Connect Discovery 1.0, RFC 8414), public keys (RFC 7517).</summary>
internal sealed class Discovery(KeyRing ring, Issuer issuer, IOptions<AuthenticationSettings> settings)
{
    public const string MetadataPath = "/.well-known/openid-configuration";
    public const string KeysPath = "/.well-known/jwks.json";
    public const string TokenPath = "/connect/token";

    private static readonly string[] Grants = ["client_credentials"];
    private static readonly string[] ClientAuthentication = ["client_secret_basic", "client_secret_post"];
    private static readonly string[] SubjectTypes = ["public"];
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    private readonly string _cache = $"public, max-age={(int)settings.Value.Keys.ReloadEvery.TotalSeconds}";

    public IResult Metadata(HttpResponse response)
    {
        response.Headers.CacheControl = _cache;
        return Results.Json(new
        {
            issuer = issuer.Value,
            token_endpoint = issuer.Value + TokenPath,
            jwks_uri = issuer.Value + KeysPath,
            grant_types_supported = Grants,
            token_endpoint_auth_methods_supported = ClientAuthentication,
            // Discovery 1.0 requires these three; there is no interactive sign-in, hence no response type.
            response_types_supported = Array.Empty<string>(),
            subject_types_supported = SubjectTypes,
            id_token_signing_alg_values_supported = Algorithms,
        });
    }

    public async Task<IResult> Keys(HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = _cache;
        return Results.Json(new { keys = (await ring.Published(ct)).Select(PublicKey.Of) });
    }

    /// <summary>Written member by member, so that no private member is published.</summary>
    private sealed record PublicKey(
        [property: JsonPropertyName("kty")] string Type,
        [property: JsonPropertyName("use")] string Use,
        [property: JsonPropertyName("alg")] string Algorithm,
        [property: JsonPropertyName("kid")] string Id,
        [property: JsonPropertyName("n")] string Modulus,
        [property: JsonPropertyName("e")] string Exponent)
    {
        public static PublicKey Of(RingKey key) => new("RSA", "sig", SecurityAlgorithms.RsaSha256, key.Id,
            Base64UrlEncoder.Encode(key.Key.Parameters.Modulus), Base64UrlEncoder.Encode(key.Key.Parameters.Exponent));
    }
}
