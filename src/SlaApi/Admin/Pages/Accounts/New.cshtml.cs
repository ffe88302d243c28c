using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Accounts;

[Authorize(PagePolicies.Administer)]
internal sealed class NewModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    /// <summary>The new account and its password, shown by this answer alone.</summary>
    public NewPassword? Created { get; private set; }

    public IEnumerable<(string, string)> Roles =>
        [("", T["Bitte wählen", "Please choose"]), .. Enum.GetValues<Role>().Select(r => (r.ToString(), T[Words.Of(r)]))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Try(async () => Created = await Mediator.Send(
            new CreateAccount { Name = Form["name"], Email = Form["email"], Role = Enum.TryParse<Role>(Form["role"], out var role) ? role : null }, ct));
        return Page();
    }
}
