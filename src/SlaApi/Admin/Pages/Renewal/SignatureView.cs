using System.Security.Claims;
using SlaApi.Admin.Forms;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Accounts;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Http;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>What the pages about the signatures of a submitted version share.</summary>
internal abstract class SignatureView(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public AgreementDetails Agreement { get; private set; } = null!;

    public VersionDetails Version { get; protected set; } = null!;

    public IReadOnlyList<AccountDetails> Accounts { get; private set; } = [];

    public string Root => $"/admin/agreements/{Agreement.Key}/versions/{Version.Number}";

    public string Tag => EntityTag.Of(Version);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Version.Terms.Calendar!.TimeZone!];

    public bool Awaits => Version.Status == VersionStatus.AwaitingSignatures;

    /// <summary>The party's name in the terms.</summary>
    public string Function(Party party) => DocumentParts.Function(Version.Terms, party, T);

    public SignatureDetails? Of(Party party) => Version.Signatures.FirstOrDefault(s => s.Party == party);

    /// <summary>The capacity of the person who is signed in; null where they may not sign for this party.</summary>
    public SigningCapacity? OwnCapacity(Party party) => Version.Terms.CapacityOf(party, User.FindFirstValue(ClaimTypes.Email));

    public IReadOnlyList<Signatory> Signatories(Party party) => Signatory.Of(Version.Terms, party, Accounts);

    /// <summary>Who may sign next: <c>für Verkauf: Leitung Verkauf oder Anna Muster</c>.</summary>
    protected string Next(Party party)
    {
        var names = string.Join(T[" oder ", " or "], Signatories(party).Select(s => s.Name));
        return names.Length == 0 ? Function(party) : T[$"{names} für {Function(party)}", $"{names} for {Function(party)}"];
    }

    protected async Task Read(string agreement, int number, CancellationToken ct)
    {
        Agreement = await Mediator.Send(new GetAgreement(agreement), ct);
        Version = await Mediator.Send(new GetVersion(agreement, number), ct);
        Accounts = await Mediator.Send(new ListAccounts(), ct);
    }
}
