using Microsoft.AspNetCore.Mvc;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Components;

/// <summary>From any page to any agreement: the newest hundred, in the header; nothing while there is only one.</summary>
public sealed class AgreementSwitcher(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var agreements = (await mediator.Send(new ListAgreements { Limit = 100 }, HttpContext.RequestAborted)).Items;
        return agreements.Count < 2 ? Content("") : View(agreements.OrderBy(a => a.Title, StringComparer.Ordinal).ToList());
    }
}
