using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>
/// The signatures of a submitted version below what is signed, each by the representative or the deputy of its party. Name, capacity and date are those
/// of the account and the day.
/// </summary>
[AskAgain]
internal sealed class SignModel(IMediator mediator, Language language, Form form, IClock clock) : SignatureView(mediator, language, form)
{
    /// <summary>The version the changes are against: the one before; null where there is none.</summary>
    public int? Since { get; private set; }

    public IReadOnlyList<ChangeRow> Changes { get; private set; } = [];

    public IReadOnlyList<DocumentSection> Sections => Document.Of(Version.Terms, T);

    public string OwnName => User.FindFirstValue(ClaimTypes.Name) ?? User.FindFirstValue(ClaimTypes.Email)!;

    public bool MayInvite => User.IsInRole(nameof(Role.Administrator));

    public string Today => T.Day(clock.GetCurrentInstant().InZone(Zone).Date);

    public async Task<IActionResult> OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        await ReadText(agreement, number, ct);
        return Version.Status == VersionStatus.Draft ? To(Root + "/compare") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, Party? party, CancellationToken ct)
    {
        if (party is null || !Enum.IsDefined(party.Value))
        {
            return BadRequest();
        }

        await ReadText(agreement, number, ct);
        var signature = new SignVersion { Version = new(agreement, number, Request.Form["tag"]), Party = party, Name = OwnName };
        if (!await Try(async () => Version = await Mediator.Send(signature, ct)))
        {
            await ReadText(agreement, number, ct);
            return Page();
        }

        var other = party == Party.Marketing ? Party.Sales : Party.Marketing;
        Say(Awaits
            ? T[
                $"Ihre Unterschrift ist festgehalten. Als Nächstes unterzeichnet {Next(other)}.",
                $"Your signature is recorded. Next to sign: {Next(other)}."]
            : T[
                $"Beide haben unterzeichnet. Die Version gilt ab {T.Day(Version.InForceFrom)}.",
                $"Both have signed. The version is in force from {T.Day(Version.InForceFrom)}."]);
        return To(Root + "/sign");
    }

    private async Task ReadText(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        if (Agreement.Versions.Any(v => v.Number < number && v.SignedBy.Count == 2))
        {
            Since = Agreement.Versions.Where(v => v.Number < number && v.SignedBy.Count == 2).Max(v => v.Number);
            var changes = await Mediator.Send(new GetChanges { Agreement = agreement, Number = number, Since = Since }, ct);
            var before = await Mediator.Send(new GetVersion(agreement, Since.Value), ct);
            Changes = ChangeRows.Of(changes.Changes, before.Terms, Version.Terms, T);
        }
    }
}
