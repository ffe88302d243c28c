using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Accounts;

[Authorize(PagePolicies.Administer)]
internal sealed class ChangeModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AccountDetails Account { get; private set; } = null!;

    /// <summary>The new password, shown by this answer alone.</summary>
    public NewPassword? NewPassword { get; private set; }

    public IEnumerable<(string, string)> Roles => Enum.GetValues<Role>().Select(r => (r.ToString(), T[Words.Of(r)]));

    public Task OnGetAsync(Guid id, CancellationToken ct) => Read(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await Read(id, ct);
        if (!await Try(() => Mediator.Send(
            new ChangeAccount(id, Enum.TryParse<Role>(Form["role"], out var role) ? role : null, Form["access"] == "disabled", User.AccountId()!), ct)))
        {
            return Page();
        }

        Say(T["Gespeichert.", "Saved."]);
        return To("/admin/accounts");
    }

    public async Task<IActionResult> OnPostPasswordAsync(Guid id, CancellationToken ct)
    {
        await Read(id, ct);
        await Try(async () => NewPassword = await Mediator.Send(new ResetPassword(id), ct));
        return Page();
    }

    private async Task Read(Guid id, CancellationToken ct) =>
        Account = (await Mediator.Send(new ListAccounts(), ct)).SingleOrDefault(a => a.Id == id) ?? throw new NotFound("account");
}
