using SlaApi.Admin.Forms;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>The versions of an agreement, newest first.</summary>
internal sealed class VersionsModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyList<VersionSummary> Versions => Head.Agreement.Versions;

    /// <summary>The number of the version before.</summary>
    public int? Before(int number) => Versions.FirstOrDefault(v => v.Number < number)?.Number;

    public async Task OnGetAsync(string agreement, CancellationToken ct) =>
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Versions, MayChange, ct);
}
