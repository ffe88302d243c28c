using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Pages.Handovers;

/// <summary>One lead: what is known of it, what happened, and why each of its clocks is in its state.</summary>
internal sealed class ShowModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public HandoverDetails Handover { get; private set; } = null!;

    public AgreementBook Agreement { get; private set; } = null!;

    public People People { get; private set; } = null!;

    public IReadOnlyList<Happening> Timeline { get; private set; } = [];

    public IReadOnlyList<ClockPicture> Clocks { get; private set; } = [];

    /// <summary>Its address in the CRM, where it can be followed.</summary>
    public string? Crm => Uri.TryCreate(Handover.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Handover.Url : null;

    public async Task OnGetAsync([FromRoute] Guid id, CancellationToken ct)
    {
        Handover = await Mediator.Send(new GetHandover(id), ct);
        var clocks = (await Mediator.Send(new GetClocks(id), ct)).Items;
        var events = await Events(id, ct);
        Agreement = await new AgreementShelf(Mediator, T).Take(
            Handover.Agreement.ToString(), clocks.Select(c => c.Version).Concat(Handover.Version is { } version ? [version] : []), ct);
        People = new People(Handover, events, Agreement, T);
        Timeline = Happening.All(Handover, events, Agreement, T);
        var now = clock.GetCurrentInstant();
        Clocks = [.. clocks.Select(c => new ClockPicture(c, Agreement, now))];
    }

    private async Task<IReadOnlyList<EventDetails>> Events(Guid handover, CancellationToken ct)
    {
        var events = new List<EventDetails>();
        var list = new ListEvents { Handover = handover, Limit = 100 };
        while (true)
        {
            var page = await Mediator.Send(list, ct);
            events.AddRange(page.Items);
            if (page.After is null)
            {
                return events;
            }

            list = list with { After = page.After };
        }
    }
}
