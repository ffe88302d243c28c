using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SlaApi.Admin.Forms;
using SlaApi.Http;

namespace SlaApi.Admin;

/// <summary>What pages share: the messages, the language, and the form a person filled in.</summary>
internal abstract class AdminPage(IMediator mediator, Language language, Form form) : PageModel
{
    protected IMediator Mediator => mediator;

    protected Language T => language;

    public Form Form => form;

    /// <summary>Whether the person may change agreements.</summary>
    public bool MayChange => User.MayChange();

    /// <summary>Said once, on the next page.</summary>
    protected void Say(string notice) => TempData["notice"] = notice;

    /// <summary>Does what a post asks for. A refusal is shown on the page, whose fields keep what was typed.</summary>
    /// <param name="act">Sends the messages.</param>
    /// <param name="prefix">What the message puts before the pointers of the fields.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> Try(Func<Task> act, string prefix = "")
    {
        form.Take(Request.Form);
        try
        {
            await act();
        }
        catch (Exception failed) when (form.Take(failed, prefix) is { } status)
        {
            Response.StatusCode = status;
        }

        return !form.HasFailed;
    }

    /// <summary>Only within this site.</summary>
    protected IActionResult To(string path) => LocalRedirect(path);
}
