using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Pages.Imports;

/// <summary>How the data of a CRM come in, for people.</summary>
internal sealed class ConnectModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    /// <summary>Who gives access to the API.</summary>
    public IReadOnlyList<AccountDetails> Administrators { get; private set; } = [];

    public async Task OnGetAsync(string agreement, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Administrators = [.. (await Mediator.Send(new ListAccounts(), ct)).Where(a => a is { Role: Role.Administrator, Disabled: false })];
    }
}
