using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>The terms of one version, as the document has them.</summary>
internal sealed class VersionModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementHead Head { get; private set; } = null!;

    public VersionDetails Version { get; private set; } = null!;

    public IReadOnlyList<DocumentSection> Sections { get; private set; } = [];

    public bool MayEdit => MayChange && Version.AllowedActions.Contains(VersionAction.Edit);

    /// <summary>The number of the version before.</summary>
    public int? Before => Head.Agreement.Versions.FirstOrDefault(v => v.Number < Version.Number)?.Number;

    public string Function(Party party) => DocumentParts.Function(Version.Terms, party, T);

    public async Task OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Terms, MayChange, ct);
        Version = Head.Shown?.Number == number ? Head.Shown : await Mediator.Send(new GetVersion(agreement, number), ct);
        Sections = Document.Of(Version.Terms, T);
    }
}
