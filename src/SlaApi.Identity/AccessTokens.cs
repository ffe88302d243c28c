using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SlaApi.Identity;

/// <summary>Issues access tokens: RS256, <c>at+jwt</c>, only the claims of RFC 9068 § 2.2.</summary>
internal sealed class AccessTokens(KeyRing ring, Issuer issuer, TimeProvider time, IOptions<AuthenticationSettings> settings)
{
    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<TokenAnswer> Issue(RegisteredClient client, IEnumerable<string> scopes, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var life = TimeSpan.FromMinutes(settings.Value.TokenMinutes);
        var scope = string.Join(' ', scopes);
        var token = Writer.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = issuer.Value,
            Audience = settings.Value.Audience,
            IssuedAt = now,
            Expires = now + life,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = client.Id,
                ["client_id"] = client.Id,
                ["jti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
                ["scope"] = scope,
            },
            SigningCredentials = new SigningCredentials((await ring.Signing(ct)).Key, SecurityAlgorithms.RsaSha256),
        });
        return new TokenAnswer(token, "Bearer", (int)life.TotalSeconds, scope);
    }
}

/// <summary>RFC 6749 § 5.1; <c>expires_in</c> in seconds.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope);
