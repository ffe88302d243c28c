using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.SignIn;

[AllowAnonymous]
internal sealed class ChooseLanguageModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public IActionResult OnPost(string? language, string? returnUrl)
    {
        Language.Change(HttpContext, language);
        return To(Url.IsLocalUrl(returnUrl) ? returnUrl! : AdminPath.Root);
    }
}
