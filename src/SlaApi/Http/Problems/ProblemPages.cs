using System.Globalization;
using System.Net;
using System.Text;

namespace SlaApi.Http.Problems;

/// <summary>One page per problem code, the target of <c>type</c>.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/problems").AllowAnonymous().ExcludeFromDescription();
        group.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.Vary = "Accept-Language";
            return next(context);
        });
        group.MapGet("/", () => Page("Problems", string.Concat(ProblemTable.All.Values.Select(e =>
            $"<li><a href=\"/problems/{e.Code}\"><code>{e.Code}</code></a> {e.Status}</li>")), list: true));
        group.MapGet("/{code}", (string code) => ProblemTable.All.TryGetValue(code, out var entry)
            ? Page(entry.Title.In(Language), $"<p><code>{entry.Code}</code> · HTTP {entry.Status}</p><p>{Encode(entry.Advice.In(Language))}</p>")
            : throw new NotFound("problem"));
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IResult Page(string title, string body, bool list = false) => Results.Content(
        $"<!doctype html><html lang=\"{Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + $"<title>{Encode(title)} · SlaApi</title></head><body><main><h1>{Encode(title)}</h1>{(list ? $"<ul>{body}</ul>" : body)}</main></body></html>",
        "text/html", Encoding.UTF8);
}
