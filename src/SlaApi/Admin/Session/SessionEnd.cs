using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace SlaApi.Admin.Session;

/// <summary>Why the sign-in page stands in place of the answer to a post.</summary>
internal enum SessionEnd
{
    /// <summary>The post is kept and sent again.</summary>
    Kept,

    /// <summary>The page is shown again, and the person decides anew.</summary>
    AskAgain,

    /// <summary>It has a file, or is too long.</summary>
    TooLarge,
}

/// <summary>A post without a session, answered by the sign-in page.</summary>
/// <param name="Page">The address of the page the post came from.</param>
/// <param name="Kept">The protected form, for <see cref="SessionEnd.Kept"/>.</param>
internal sealed record EndedSession(SessionEnd How, string Page, string? Kept)
{
    /// <summary>Reads are led to the sign-in; a post is answered by it, so that nothing of it is lost.</summary>
    public static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <param name="posted">Where the request has come from.</param>
    public static async Task<EndedSession> Of(HttpRequest request, IStatusCodeReExecuteFeature posted, KeptForms forms, CancellationToken ct)
    {
        var path = posted.OriginalPathBase + posted.OriginalPath;
        var page = path + WithoutHandler(posted.OriginalQueryString);
        if (posted.Endpoint?.Metadata.GetMetadata<AskAgainAttribute>() is not null)
        {
            return new EndedSession(SessionEnd.AskAgain, page, null);
        }

        var kept = await forms.Keep(request, path + posted.OriginalQueryString, ct);
        return new EndedSession(kept is null ? SessionEnd.TooLarge : SessionEnd.Kept, page, kept);
    }

    /// <summary>A handler of posts has no page of its own.</summary>
    private static string WithoutHandler(string? query) => new QueryBuilder(
        QueryHelpers.ParseQuery(query).Where(p => p.Key != "handler").SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? "")))).ToString();
}
