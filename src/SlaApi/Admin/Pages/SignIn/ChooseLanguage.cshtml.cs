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
        if (Language.IsKnown(language))
        {
            var options = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true };
            Response.Cookies.Append(Language.Cookie, language!, options);
        }

        return To(Url.IsLocalUrl(returnUrl) ? returnUrl! : AdminPath.Root);
    }
}
