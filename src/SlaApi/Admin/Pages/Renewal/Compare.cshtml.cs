using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>What a draft changes, what it still lacks, and the way to the signatures.</summary>
internal sealed class CompareModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    /// <summary>The version the draft is compared with: the one in force; null where there is none.</summary>
    public int? Since { get; private set; }

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    /// <summary>What a signature still needs.</summary>
    public IReadOnlyList<Fault> Gaps { get; private set; } = [];

    public string Root => $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";

    public string Tag => EntityTag.Of(Version);

    /// <summary>The field a gap is filled in; from there the way leads back here.</summary>
    public string FieldOf(Fault gap) =>
        $"{Root}/edit/{TermsCatalogue.SheetOf(gap.Pointer)}?back=compare#{Form.IdOf(TermsCatalogue.FieldOf(gap.Pointer.TrimStart('/')))}";

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
        var changes = await Mediator.Send(new GetChanges { Agreement = agreement, Number = number, Since = Agreement.VersionInForce }, ct);
        Since = changes.Since;
        var before = Since is { } since ? (await Mediator.Send(new GetVersion(agreement, since), ct)).Terms : null;
        Rows = ChangeRows.Of(changes.Changes, before, Version.Terms, T);
        Gaps = TermsGaps.Of(Version.Terms);
    }
}
