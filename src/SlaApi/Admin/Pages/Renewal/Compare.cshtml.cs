using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Editing;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>What a draft changes, what it still lacks, and the way to the signatures.</summary>
internal sealed class CompareModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    public ChangesDetails Changes { get; private set; } = null!;

    /// <summary>What the draft is compared with.</summary>
    public Terms Before { get; private set; } = new();

    /// <summary>What a signature still needs.</summary>
    public IReadOnlyList<Fault> Gaps { get; private set; } = [];

    public string Root => $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";

    public string Tag => EntityTag.Of(Version);

    /// <summary>The field a gap is filled in.</summary>
    public string FieldOf(Fault gap) => $"{Root}/edit/{Sheets.For(gap.Pointer, Version.Terms)}#{Form.IdOf(gap.Pointer.TrimStart('/'))}";

    public async Task<IActionResult> OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        await Read(agreement, number, ct);
        return Version.Status == VersionStatus.Draft ? Page() : To(Root + "/sign");
    }

    public async Task<IActionResult> OnPostAsync(string agreement, int number, CancellationToken ct)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        await Read(agreement, number, ct);
        if (await Try(() => Mediator.Send(new SubmitVersion { Version = new(agreement, number, Form["tag"]) }, ct), "/terms"))
        {
            Say(T["Die Version liegt zur Unterschrift.", "The version awaits its signatures."]);
            return To(Root + "/sign");
        }

        await Read(agreement, number, ct);
        return Page();
    }

    private async Task Read(string agreement, int number, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
        Changes = await Mediator.Send(new GetChanges { Agreement = agreement, Number = number, Since = Agreement.VersionInForce }, ct);
        Before = Changes.Since is { } since ? (await Mediator.Send(new GetVersion(agreement, since), ct)).Terms : Before;
        Gaps = TermsGaps.Of(Version.Terms);
    }
}
