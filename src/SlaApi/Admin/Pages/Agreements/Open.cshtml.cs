using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>Redirects to the agreement chosen in the header.</summary>
internal sealed class OpenModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public async Task<IActionResult> OnGetAsync(string? agreement, CancellationToken ct) =>
        To(string.IsNullOrEmpty(agreement) ? "/admin/agreements" : $"/admin/agreements/{(await Mediator.Send(new GetAgreement(agreement), ct)).Key}");
}
