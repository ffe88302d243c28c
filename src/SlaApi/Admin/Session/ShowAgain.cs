using Microsoft.AspNetCore.Mvc.Filters;
using SlaApi.Admin.Forms;

namespace SlaApi.Admin.Session;

/// <summary>
/// A post with this button only shows its page again, with everything that was typed, and acts on nothing: so the language is changed in the middle of
/// a form, and a form is filled in beforehand without personal data in an address. It runs after the check of the form token.
/// </summary>
internal sealed class ShowAgain(Form form) : IAsyncResourceFilter
{
    public const string Button = "__show";

    /// <summary>The field with the language to change to.</summary>
    public const string LanguageField = "__language";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var (http, request) = (context.HttpContext, context.HttpContext.Request);
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && await request.ReadFormAsync(http.RequestAborted) is var posted
            && posted.ContainsKey(Button))
        {
            Language.Change(http, posted[LanguageField]);
            form.Restore(posted);
            request.Method = HttpMethods.Get; // chooses the handler that shows the page
        }

        await next();
    }
}
