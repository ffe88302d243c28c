using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements;
using SlaApi.Features.Agreements.Versions;

namespace SlaApi.Admin.Handovers;

/// <summary>The agreements a page speaks of, each read once.</summary>
internal sealed class AgreementShelf(IMediator mediator, Language language)
{
    private readonly Dictionary<Guid, AgreementBook> _books = [];

    /// <param name="name">Id or key.</param>
    /// <param name="versions">Which versions it is to know, besides that of its zone; all when missing.</param>
    public async Task<AgreementBook> Take(string name, IEnumerable<int>? versions, CancellationToken ct)
    {
        var agreement = await mediator.Send(new GetAgreement(name), ct);
        var terms = new Dictionary<int, Terms>();
        foreach (var number in (versions ?? agreement.Versions.Select(v => v.Number)).Append(AgreementBook.Reference(agreement)).Distinct().Where(n => n > 0))
        {
            terms[number] = (await mediator.Send(new GetVersion(agreement.Key, number), ct)).Terms;
        }

        return _books[agreement.Id] = new AgreementBook(agreement, terms, language);
    }

    /// <summary>With all its versions, read when it is first asked for.</summary>
    public async Task<AgreementBook> Get(Guid id, CancellationToken ct) =>
        _books.TryGetValue(id, out var book) ? book : await Take(id.ToString(), null, ct);

    public AgreementBook this[Guid id] => _books[id];
}
