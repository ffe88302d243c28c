using System.Security.Claims;
using SlaApi.Admin.Forms;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Accounts;
using SlaApi.Features.Today;

namespace SlaApi.Admin.Pages.Today;

/// <summary>What the viewer has to do, and how both sides keep the agreements that name the viewer.</summary>
internal sealed class IndexModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public IReadOnlyList<AgreementToday> Agreements { get; private set; } = [];

    public Instant Now { get; } = clock.GetCurrentInstant();

    /// <summary>What the viewer has to do in all agreements, the most urgent first: its button is the primary one.</summary>
    public IReadOnlyList<DutyLine> Tasks { get; private set; } = [];

    /// <summary>The zone the viewer has chosen; null where times are in the zone of each agreement.</summary>
    public DateTimeZone? OwnZone => User.FindFirstValue(ZoneClaim.Type) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var viewer = new Viewer(
            User.FindFirstValue(ClaimTypes.Email),
            User.IsInRole(nameof(Role.Marketing)) ? Party.Marketing : User.IsInRole(nameof(Role.Sales)) ? Party.Sales : null);
        var agreements = await Mediator.Send(new GetToday(viewer), ct);
        Agreements = [.. agreements.OrderBy(a => a.Title, StringComparer.Create(T.Culture, ignoreCase: true))
            .Select(a => new AgreementToday(a, OwnZone, MayChange, T))];
        Tasks = [.. Agreements.SelectMany(a => a.Lines).Where(line => line.IsMine).OrderBy(line => line.Deadline)];
    }
}
