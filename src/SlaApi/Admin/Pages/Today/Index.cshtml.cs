using System.Security.Claims;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Today;

namespace SlaApi.Admin.Pages.Today;

/// <summary>What the viewer has to do, and how both sides keep the agreements that name the viewer.</summary>
internal sealed class IndexModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public IReadOnlyList<AgreementToday> Agreements { get; private set; } = [];

    public Instant Now { get; } = clock.GetCurrentInstant();

    /// <summary>The first thing to do on the page: its button is the primary one.</summary>
    public DutyLine? First => Agreements.SelectMany(a => a.Lines).OrderBy(line => !line.IsOwn).FirstOrDefault();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var viewer = new Viewer(
            User.FindFirstValue(ClaimTypes.Email),
            User.IsInRole(nameof(Role.Marketing)) ? Party.Marketing : User.IsInRole(nameof(Role.Sales)) ? Party.Sales : null);
        var agreements = await Mediator.Send(new GetToday(viewer), ct);
        Agreements = [.. agreements.OrderBy(a => a.Title, StringComparer.Create(T.Culture, ignoreCase: true)).Select(a => new AgreementToday(a, MayChange, T))];
    }
}
