using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>Begins a renewal, or goes on with the one that is begun.</summary>
[Authorize(PagePolicies.Change)]
internal sealed class PrepareModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string agreement, CancellationToken ct) => await Begun(agreement, ct) is { } begun ? To(begun) : Page();

    public async Task<IActionResult> OnPostAsync(string agreement, CancellationToken ct)
    {
        if (await Begun(agreement, ct) is { } begun)
        {
            return To(begun);
        }

        VersionDetails? draft = null;
        return await Try(async () => draft = await Mediator.Send(new DraftVersion { Agreement = agreement, Renew = true }, ct))
            ? To($"/admin/agreements/{Agreement.Key}/versions/{draft!.Number}" + (draft.Number == 1 ? "" : "/edit/period"))
            : Page();
    }

    /// <summary>Where the unsigned version is, if there is one.</summary>
    private async Task<string?> Begun(string agreement, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        var root = $"/admin/agreements/{Agreement.Key}/versions/";
        return Agreement.Versions.FirstOrDefault(v => v.SignedBy.Count < 2) switch
        {
            null => null,
            { Status: VersionStatus.Draft } draft => $"{root}{draft.Number}" + (draft.Number == 1 ? "" : "/edit/period"),
            var submitted => $"{root}{submitted.Number}/sign",
        };
    }
}
