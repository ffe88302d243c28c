using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>Asks before a draft is deleted.</summary>
[Authorize(PagePolicies.Change), AskAgain]
internal sealed class DeleteModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public VersionDetails Version { get; private set; } = null!;

    public AgreementDetails Agreement { get; private set; } = null!;

    public string Tag => EntityTag.Of(Version);

    public async Task<IActionResult> OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        return Version.AllowedActions.Contains(VersionAction.Delete) ? Page() : To($"/admin/agreements/{Agreement.Key}/versions/{number}");
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        if (!await Try(() => Mediator.Send(new DeleteVersion(new VersionAddress(agreement, number, Form["tag"])), ct)))
        {
            return Page();
        }

        Say(T["Der Entwurf ist gelöscht.", "The draft is deleted."]);
        return To($"/admin/agreements/{Agreement.Key}");
    }

    private async Task Read(string agreement, int number, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
    }
}
