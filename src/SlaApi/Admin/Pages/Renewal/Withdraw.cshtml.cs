using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>Asks before a submitted version becomes a draft again, and names the signatures that are void by it.</summary>
[Authorize(PagePolicies.Change), AskAgain]
internal sealed class WithdrawModel(IMediator mediator, Language language, Form form) : SignatureView(mediator, language, form)
{
    public string Consequence => Version.Signatures is [var signature, ..]
        ? T[
            $"{signature.Name} hat am {T.Day(signature.SignedOn)} für {Function(signature.Party)} unterzeichnet. Diese Unterschrift verfällt; "
            + "die Version wird wieder ein Entwurf, und beide Seiten unterzeichnen neu.",
            $"{signature.Name} signed for {Function(signature.Party)} on {T.Day(signature.SignedOn)}. That signature becomes void; "
            + "the version is a draft again, and both sides sign anew."]
        : T[
            "Noch niemand hat unterzeichnet. Die Version wird wieder ein Entwurf und lässt sich ändern.",
            "Nobody has signed yet. The version is a draft again and can be changed."];

    public async Task<IActionResult> OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        return Version.AllowedActions.Contains(VersionAction.Withdraw) ? Page() : To(Root + "/sign");
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        var voided = Version.Signatures.Count > 0 ? Version.Signatures[0].Name : null;
        if (!await Try(() => Mediator.Send(new WithdrawVersion { Version = new(agreement, number, Form["tag"]) }, ct)))
        {
            await Read(agreement, number, ct);
            return Page();
        }

        var next = T[
            "Ändern Sie, was nötig ist, und geben Sie sie danach wieder zur Unterschrift.",
            "Change what is needed, then submit it for signature again."];
        Say(T["Zurückgezogen. Die Version ist wieder ein Entwurf.", "Withdrawn. The version is a draft again."]
            + (voided is null ? "" : " " + T[$"Die Unterschrift von {voided} ist verfallen.", $"The signature of {voided} is void."]) + " " + next);
        return To(Root + "/compare");
    }
}
