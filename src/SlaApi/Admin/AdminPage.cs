using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;

namespace SlaApi.Admin;

/// <summary>What pages share: the messages, the language and the form of the request.</summary>
internal abstract class AdminPage(IMediator mediator, Language language, Form form) : PageModel
{
    protected IMediator Mediator => mediator;

    protected Language T => language;

    public Form Form => form;

    /// <summary>Whether the person may change agreements.</summary>
    public bool MayChange => User.MayChange();

    /// <summary>Shows a notice once, on the next page.</summary>
    protected void Say(string notice) => TempData["notice"] = notice;

    /// <summary>Sends the messages of a post. The page shows what was refused, and its fields keep what was entered.</summary>
    /// <param name="act">Sends the messages.</param>
    /// <param name="prefix">The start of the message's pointers that the names of the fields leave out.</param>
    /// <returns>Whether nothing was refused.</returns>
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
