using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Features.Accounts;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.SignIn;

/// <summary>Creates the first account with the link that the process printed.</summary>
[AllowAnonymous]
internal sealed class SetUpModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await Try(() => Mediator.Send(new SetUp(Token ?? "", Form["email"], Form["name"], Form.Typed("password") ?? ""), ct)) ? To(AdminPath.Root) : Page();
}
