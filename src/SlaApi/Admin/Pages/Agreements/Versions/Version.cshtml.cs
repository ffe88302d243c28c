using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;
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

    /// <summary>Those who may sign, but have no account to do it with.</summary>
    public IReadOnlyList<Person> WithoutAccount { get; private set; } = [];

    public bool MayInvite => User.IsInRole(nameof(Role.Administrator));

    public string Function(Party party) => DocumentParts.Function(Version.Terms, party, T);

    public async Task OnGetAsync(string agreement, int number, CancellationToken ct)
    {
        Head = await AgreementHead.Read(Mediator, agreement, AgreementTab.Terms, MayChange, ct);
        Version = Head.Shown?.Number == number ? Head.Shown : await Mediator.Send(new GetVersion(agreement, number), ct);
        Sections = Document.Of(Version.Terms, T);
        if (Version.Status is VersionStatus.Draft or VersionStatus.InReview or VersionStatus.AwaitingSignatures)
        {
            Person[] named = [.. Enum.GetValues<Party>().SelectMany(Version.Terms.Signatories).Where(p => p.Email is { Length: > 0 }).DistinctBy(p => p.Email)];
            var without = await Mediator.Send(new FindWithoutAccount([.. named.Select(p => p.Email!)]), ct);
            WithoutAccount = [.. named.Where(p => without.Contains(p.Email!.ToLowerInvariant()))];
        }
    }
}
