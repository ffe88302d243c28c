using Microsoft.AspNetCore.Authorization;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Accounts;

[Authorize(PagePolicies.Administer)]
internal sealed class IndexModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public IReadOnlyList<AccountDetails> Accounts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Accounts = await Mediator.Send(new ListAccounts(), ct);
}
