using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SlaApi.Identity;

/// <summary>Validates tokens of the built-in authority with the keys of the ring, without an HTTP request to itself.</summary>
internal sealed class BuiltInTokenHandler : JsonWebTokenHandler
{
    private readonly KeyRing _ring;
    private readonly Issuer _issuer;

    public BuiltInTokenHandler(KeyRing ring, Issuer issuer)
    {
        (_ring, _issuer) = (ring, issuer);
        MapInboundClaims = false;
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var result = await Validate(token, validationParameters);
        var mayBeNew = result.Exception is SecurityTokenSignatureKeyNotFoundException;
        return mayBeNew && await _ring.Reload(CancellationToken.None) ? await Validate(token, validationParameters) : result;
    }

    private async Task<TokenValidationResult> Validate(string token, TokenValidationParameters rules)
    {
        var current = rules.Clone();
        current.ValidIssuer = _issuer.Value;
        current.IssuerSigningKeys = (await _ring.Published(CancellationToken.None)).Select(key => key.Key);
        return await base.ValidateTokenAsync(token, current);
    }
}
