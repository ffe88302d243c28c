using SlaApi.Admin.Forms;
using SlaApi.Features.Agreements;

namespace SlaApi.Admin.Pages.Today;

/// <summary>What waits for the person, and how both sides keep the agreements the person has a part in.</summary>
internal sealed class IndexModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public IReadOnlyList<AgreementToday> Agreements { get; private set; } = [];

    public Instant Now { get; } = clock.GetCurrentInstant();

    /// <summary>The first thing to do on the page: its button is the one that stands out.</summary>
    public DutyLine? First => Agreements.SelectMany(a => a.Lines).OrderBy(line => !line.IsOwn).FirstOrDefault();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var reader = Reader.Of(User, MayChange);
        var all = new List<AgreementToday>();
        Guid? after = null;
        do
        {
            var page = await Mediator.Send(new ListAgreements { Limit = 100, After = after }, ct);
            foreach (var summary in page.Items)
            {
                all.Add(await AgreementToday.Read(Mediator, summary.Key, ct));
            }

            after = page.After;
        }
        while (after is not null);

        var own = all.Where(a => a.Versions.Any(v => Involvement.IsNamed(v.Terms, reader.Email))).ToList();
        var told = new List<AgreementToday>();
        foreach (var agreement in own.Count > 0 ? own : all)
        {
            told.Add(await agreement.Told(Mediator, reader, T, ct));
        }

        Agreements = [.. told.OrderBy(a => a.Agreement.Title, StringComparer.Create(T.Culture, ignoreCase: true))];
    }
}
