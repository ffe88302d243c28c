using System.Globalization;
using System.Net;
using System.Text;

namespace SlaApi.Http.Problems;

/// <summary>One page per problem code, the target of <c>type</c>: cause, what to do, a wrong and a right request.</summary>
internal static class ProblemPages
{
    private static readonly Text Problems = new("Probleme", "Problems");
    private static readonly Text Cause = new("Ursache", "Cause");
    private static readonly Text Advice = new("Was tun", "What to do");
    private static readonly Text Wrong = new("Falsch", "Wrong");
    private static readonly Text Right = new("Richtig", "Right");

    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/problems").AllowAnonymous().ExcludeFromDescription();
        group.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.Vary = "Accept-Language";
            return next(context);
        });
        group.MapGet("/", () => Page(Problems, $"<ul>{string.Concat(ProblemTable.All.Values.OrderBy(e => e.Code, StringComparer.Ordinal).Select(Line))}</ul>"));
        group.MapGet("/{code}", (string code) => ProblemTable.All.TryGetValue(code, out var entry)
            ? Page(entry.Title, Parts(entry))
            : throw new NotFound("problem"));
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Line(ProblemTable.Entry entry) =>
        $"<li><a href=\"/problems/{entry.Code}\"><code>{entry.Code}</code></a> {entry.Status} · {Encode(entry.Title)}</li>";

    private static string Parts(ProblemTable.Entry entry) =>
        $"<p><code>{entry.Code}</code> · HTTP {entry.Status}</p>"
        + Part(Cause, Encode(entry.Cause)) + Part(Advice, Encode(entry.Advice)) + Part(Wrong, Example(entry.Wrong)) + Part(Right, Example(entry.Right));

    private static string Part(Text heading, string content) => $"<h2>{Encode(heading)}</h2><p>{content}</p>";

    /// <summary>One line of code after the other, which wrap on a narrow screen.</summary>
    private static string Example(IEnumerable<string> lines) => string.Join("<br>", lines.Select(line => $"<code>{WebUtility.HtmlEncode(line)}</code>"));

    private static string Encode(Text text) => WebUtility.HtmlEncode(text.In(Language));

    private static IResult Page(Text title, string body) => Results.Content(
        $"<!doctype html><html lang=\"{Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + $"<title>{Encode(title)} · SlaApi</title></head><body><main><h1>{Encode(title)}</h1>{body}</main></body></html>",
        "text/html", Encoding.UTF8);
}
