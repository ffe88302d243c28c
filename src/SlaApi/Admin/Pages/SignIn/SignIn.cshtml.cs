using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await Try(() => Mediator.Send(new Features.Accounts.SignIn { Email = Form["email"], Password = Form.Typed("password") ?? "" }, ct))
            ? To(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : AdminPath.Root)
            : Page();
}
