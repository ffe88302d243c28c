using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Accounts;

[Authorize(PagePolicies.Administer)]
internal sealed class NewModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    /// <summary>The account just opened: its password is on this answer and nowhere else.</summary>
    public NewPassword? Opened { get; private set; }

    public IEnumerable<(string, string)> Roles => [("", T["Bitte wählen", "Please choose"]), .. Enum.GetValues<Role>().Select(r => (r.ToString(), T[Words.Of(r)]))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Try(async () => Opened = await Mediator.Send(
            new OpenAccount { Name = Form["name"], Email = Form["email"], Role = Enum.TryParse<Role>(Form["role"], out var role) ? role : null }, ct));
        return Page();
    }
}
