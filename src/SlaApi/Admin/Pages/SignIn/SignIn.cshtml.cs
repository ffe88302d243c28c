using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(IMediator mediator, Language language, Form form, KeptForms forms) : AdminPage(mediator, language, form)
{
    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>What was posted when the session had ended, to be sent again.</summary>
    public KeptForm? Replay { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Try(() => Mediator.Send(new Features.Accounts.SignIn { Email = Form["email"], Password = Form.Typed("password") ?? "" }, ct)))
        {
            return Page();
        }

        if (Form[KeptForms.Field] is { Length: > 0 } kept)
        {
            if (forms.Open(kept) is not { } posted)
            {
                Say(T[
                    "Was Sie vor der Anmeldung eingegeben haben, liegt zu lange zurück und wurde nicht gesendet.",
                    "What you entered before signing in is too old and was not sent."]);
            }
            else if (!await forms.IsOwn(posted, HttpContext))
            {
                Say(T[
                    "Was vor der Anmeldung eingegeben wurde, stammt von einem anderen Konto und wurde nicht gesendet.",
                    "What was entered before signing in came from another account and was not sent."]);
            }
            else
            {
                Replay = posted;
                Response.StatusCode = StatusCodes.Status200OK; // the sign-in itself leads to the page that was asked for
                Response.Headers.Location = default;
                return Page();
            }
        }

        return To(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : AdminPath.Root);
    }
}
