using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SlaApi.Admin;

/// <summary>
/// The language of one request: that of the cookie, else what the browser prefers, else Swiss German. Texts are written where they are used, in both
/// languages, so that none can be missing; German is written with ß, „…“ and "innerhalb", and Swiss German derived from it.
/// </summary>
public sealed partial class Language
{
    public const string Cookie = "slaapi-language";

    /// <summary>Tag and own name, in the order people choose from.</summary>
    public static readonly IReadOnlyList<(string Tag, string Name)> All =
        [("de-CH", "Deutsch (CH)"), ("de-DE", "Deutsch (DE)"), ("de-AT", "Deutsch (AT)"), ("en", "English")];

    public Language(IHttpContextAccessor http) : this(http.HttpContext?.Items[Cookie] as string ?? Choose(http.HttpContext?.Request)) { }

    /// <param name="tag">One of <see cref="All"/>.</param>
    public Language(string tag)
    {
        Tag = tag;
        Culture = CultureInfo.GetCultureInfo(tag == "en" ? "en-GB" : tag);
    }

    /// <summary>BCP 47.</summary>
    public string Tag { get; }

    /// <summary>By which numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    public bool IsGerman => Tag != "en";

    /// <summary>The text in the language of the request.</summary>
    public string this[string de, string en] => !IsGerman ? en : Tag == "de-CH" ? Swiss(de) : de;

    /// <inheritdoc cref="this[string, string]"/>
    public string this[Text text] => this[text.De, text.En];

    /// <summary>Of this request and all later ones of the browser; an unknown one changes nothing.</summary>
    public static void Change(HttpContext context, string? tag)
    {
        if (All.Any(l => l.Tag == tag))
        {
            var options = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, IsEssential = true };
            context.Response.Cookies.Append(Cookie, tag!, options);
            context.Items[Cookie] = tag;
        }
    }

    private static string Swiss(string german) => german
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("nnerhalb von", "nnert", StringComparison.Ordinal)
        .Replace("nnerhalb", "nnert", StringComparison.Ordinal).Replace('„', '«').Replace('“', '»');

    private static string Choose(HttpRequest? request)
    {
        if (request is null)
        {
            return "de-CH";
        }

        if (request.Cookies[Cookie] is { } chosen && All.Any(l => l.Tag == chosen))
        {
            return chosen;
        }

        var accepted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var list) ? list : [];
        return accepted.OrderByDescending(v => v.Quality ?? 1).Select(v => Nearest(v.Value)).FirstOrDefault(tag => tag is not null) ?? "de-CH";
    }

    private static string? Nearest(StringSegment wanted)
    {
        foreach (var (tag, _) in All)
        {
            if (wanted.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return tag;
            }
        }

        return wanted.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de-DE"
            : wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
            : null;
    }
}
