using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SlaApi.Admin.Session;

/// <summary>A form that was posted after its session had ended.</summary>
/// <param name="Path">Where it was posted, with its query.</param>
/// <param name="Token">Its form token: binds it to the account it was filled in with, and to this browser.</param>
/// <param name="Fields">Everything else in it.</param>
/// <param name="Until">Afterwards it is not sent any more.</param>
internal sealed record KeptForm(string Path, string Token, IReadOnlyList<KeyValuePair<string, string>> Fields, DateTimeOffset Until);

/// <summary>
/// Keeps such a form inside the sign-in page, protected by keys that all instances share: nothing is stored here. It is handed out again only to the
/// account and the browser that its own form token names, so a foreign site cannot have anything sent this way.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider protection, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options, IClock clock)
{
    /// <summary>Name of the field with the kept form.</summary>
    public const string Field = "kept";

    /// <summary>Of the body of the post.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly Duration Lifetime = Duration.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector("SlaApi.KeptForms");

    /// <returns>Null where the form has a file, is too long or has no token.</returns>
    public async Task<string?> Keep(HttpRequest request, string path, CancellationToken ct)
    {
        if (request.ContentLength is not <= MaxBytes || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var posted = await request.ReadFormAsync(ct);
        var token = posted[options.Value.FormFieldName].ToString();
        var fields = posted.Where(f => f.Key != options.Value.FormFieldName)
            .SelectMany(f => f.Value.Select(value => KeyValuePair.Create(f.Key, value ?? ""))).ToList();
        var until = (clock.GetCurrentInstant() + Lifetime).ToDateTimeOffset();
        return token.Length == 0 ? null : _protector.Protect(JsonSerializer.Serialize(new KeptForm(path, token, fields, until)));
    }

    /// <returns>Null where it was changed, or kept for too long.</returns>
    public KeptForm? Open(string kept)
    {
        try
        {
            var form = JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(kept))!;
            return form.Until > clock.GetCurrentInstant().ToDateTimeOffset() ? form : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the account that has just signed in has filled it in, in this browser.</summary>
    public Task<bool> IsOwn(KeptForm form, HttpContext context)
    {
        var posted = new DefaultHttpContext { RequestServices = context.RequestServices, User = context.User };
        posted.Request.Method = HttpMethods.Post;
        posted.Request.Headers.Cookie = context.Request.Headers.Cookie;
        posted.Request.Headers[options.Value.HeaderName!] = form.Token;
        return antiforgery.IsRequestValidAsync(posted);
    }
}
