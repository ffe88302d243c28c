using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.SignIn;

[AskAgain]
internal sealed class SignOutModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new SignOut(), ct);
        return To("/admin/sign-in");
    }
}
