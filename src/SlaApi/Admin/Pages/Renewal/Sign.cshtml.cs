using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>The signatures of a submitted version, each by the representative or the deputy of its party.</summary>
[AskAgain]
internal sealed class SignModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    public string Root => $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";

    public string Tag => EntityTag.Of(Version);

    public string? OwnName => User.FindFirstValue(ClaimTypes.Name);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Version.Terms.Calendar!.TimeZone!];

    public string Today => LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InZone(Zone).Date);

    public bool Awaits => Version.Status == VersionStatus.AwaitingSignatures;

    public SignatureDetails? Of(Party party) => Version.Signatures.FirstOrDefault(s => s.Party == party);

    /// <summary>The person who is signed in is the party's representative or deputy.</summary>
    public bool IsMine(Party party) => User.FindFirstValue(ClaimTypes.Email) is { } email && Version.Terms.IsSignatory(party, email);

    public async Task<IActionResult> OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        return Version.Status == VersionStatus.Draft ? To(Root + "/compare") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, Party? party, CancellationToken ct)
    {
        if (party is null || !Enum.IsDefined(party.Value))
        {
            return BadRequest();
        }

        await Read(agreement, number, ct);
        var signed = await Try(async () =>
        {
            LocalDate? on = Form["signedOn"].Length == 0 ? null : LocalDatePattern.Iso.Parse(DateField.Iso(Form["signedOn"], T)).Value;
            Version = await Mediator.Send(new SignVersion
            {
                Version = new(agreement, number, Form["tag"]), Party = party, Name = Form["name"],
                SignedOn = on
            }, ct);
        });
        if (!signed)
        {
            await Read(agreement, number, ct);
            return Page();
        }

        Say(Awaits
            ? T["Ihre Unterschrift ist festgehalten.", "Your signature is recorded."]
            : T[
                $"Beide haben unterzeichnet. Die Version gilt ab {T.Day(Version.InForceFrom)}.",
                $"Both have signed. The version is in force from {T.Day(Version.InForceFrom)}."]);
        return To(Root + "/sign");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string agreement, int number, CancellationToken ct)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        await Read(agreement, number, ct);
        if (!await Try(() => Mediator.Send(new WithdrawVersion { Version = new(agreement, number, Form["tag"]) }, ct)))
        {
            await Read(agreement, number, ct);
            return Page();
        }

        Say(T["Zurückgezogen. Die Version ist wieder ein Entwurf.", "Withdrawn. The version is a draft again."]);
        return To(Root + "/compare");
    }

    private async Task Read(string agreement, int number, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
    }
}
