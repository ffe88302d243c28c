using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace SlaApi.Identity;

/// <summary>A well-formed token request; client, grant and scope are not checked yet.</summary>
internal sealed record TokenRequest(string ClientId, string Secret, string? GrantType, string? Scope)
{
    public const int MaxBodyBytes = 16 * 1024;
    private const int MaxIdLength = 256;
    private const int MaxSecretLength = 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 32, KeyLengthLimit = 256, ValueLengthLimit = 4096 };
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="TokenRefusal"><c>invalid_request</c>, or <c>invalid_client</c> without usable credentials.</exception>
    public static async Task<TokenRequest> Read(HttpRequest request, CancellationToken ct)
    {
        if (request.QueryString.HasValue)
        {
            throw TokenRefusal.InvalidRequest("Parameters must be sent in the body.");        // URLs are logged, secrets must not be
        }

        var form = await ReadForm(request, ct);
        var (id, secret) = Credentials(request, form);
        if (id.Length is 0 or > MaxIdLength || secret.Length is 0 or > MaxSecretLength)
        {
            throw TokenRefusal.InvalidClient();
        }

        return new TokenRequest(id, secret, Member(form, "grant_type"), Member(form, "scope"));
    }

    private static async Task<IFormCollection> ReadForm(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "application/x-www-form-urlencoded")
        {
            throw TokenRefusal.InvalidRequest("The content type must be application/x-www-form-urlencoded.");
        }

        if (request.ContentLength > MaxBodyBytes)
        {
            throw TokenRefusal.InvalidRequest("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return await request.ReadFormAsync(Limits, ct);
        }
        catch (BadHttpRequestException unreadable)
        {
            throw TokenRefusal.InvalidRequest("The body could not be read.", unreadable.StatusCode);
        }
        catch (InvalidDataException)
        {
            throw TokenRefusal.InvalidRequest("The body has too many or too long parameters.");
        }
    }

    /// <summary>A parameter without value counts as absent (RFC 6749 § 3.2), a repeated one is refused.</summary>
    private static string? Member(IFormCollection form, string name) => form[name] switch
    {
        { Count: 0 } => null,
        [var value] => string.IsNullOrEmpty(value) ? null : value,
        _ => throw TokenRefusal.InvalidRequest($"The parameter {name} occurs more than once."),
    };

    private static (string Id, string Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        var (id, secret) = (Member(form, "client_id"), Member(form, "client_secret"));
        if (request.Headers.Authorization.Count == 0)
        {
            return (id ?? "", secret ?? "");
        }

        if (secret is not null)
        {
            throw TokenRefusal.InvalidRequest("Use either the Authorization header or client_secret, not both.");
        }

        var basic = Basic(request.Headers.Authorization.ToString());
        return id is null || id == basic.Id ? basic : throw TokenRefusal.InvalidRequest("client_id differs from the Authorization header.");
    }

    /// <summary>RFC 6749 § 2.3.1: id and secret are form-encoded before they are joined by a colon.</summary>
    private static (string Id, string Secret) Basic(string header)
    {
        const string Scheme = "Basic ";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw TokenRefusal.InvalidClient();
        }

        try
        {
            var pair = StrictUtf8.GetString(Convert.FromBase64String(header[Scheme.Length..].Trim())).Split(':', 2);
            return pair is [var id, var secret]
                ? (WebUtility.UrlDecode(id), WebUtility.UrlDecode(secret))
                : throw TokenRefusal.InvalidRequest("The Basic header has no colon.");
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            throw TokenRefusal.InvalidRequest("The Basic header cannot be decoded.");
        }
    }
}
