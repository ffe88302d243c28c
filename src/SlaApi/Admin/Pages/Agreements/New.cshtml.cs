using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>A new agreement from the template.</summary>
[Authorize(PagePolicies.Change)]
internal sealed class NewModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        AgreementDetails? drafted = null;
        await Try(async () =>
        {
            var key = Form["key"] is { Length: > 0 } typed ? typed : KeyOf(Form["title"]);
            drafted = await Mediator.Send(new DraftAgreement { Title = Form["title"], Company = Form["company"], Key = key }, ct);
        });
        if (drafted is null)
        {
            return Page();
        }

        Say(T["Der Entwurf ist angelegt. Ergänzen Sie nun Abschnitt für Abschnitt.", "The draft has been created. Now complete it section by section."]);
        return To($"/admin/agreements/{drafted.Key}/versions/1");
    }

    /// <summary><c>Vertriebsregion Zürich</c> becomes <c>vertriebsregion-zuerich</c>; a title without such letters <c>agreement</c>.</summary>
    internal static string KeyOf(string title)
    {
        var key = KeyText.Of(title);
        return key[..Math.Min(key.Length, 63)].Trim('-') is { Length: > 0 } made ? made : "agreement";
    }
}
