using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Components;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Pages.Handovers;

/// <summary>One lead: what is known of it, what happened, why each of its clocks is in its state, and what can be done with it.</summary>
internal sealed class ShowModel(IMediator mediator, Language language, Form form, IClock clock) : AdminPage(mediator, language, form)
{
    public HandoverDetails Handover { get; private set; } = null!;

    public AgreementBook Agreement { get; private set; } = null!;

    public People People { get; private set; } = null!;

    public IReadOnlyList<Happening> Timeline { get; private set; } = [];

    public IReadOnlyList<ClockPicture> Clocks { get; private set; } = [];

    /// <summary>Its address in the CRM, where it can be followed.</summary>
    public string? Crm => Uri.TryCreate(Handover.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Handover.Url : null;

    /// <summary>What the person can do with it now.</summary>
    public IReadOnlyList<LeadAct> Acts { get; private set; } = [];

    /// <summary>The act whose form is shown.</summary>
    public LeadAct? Act { get; private set; }

    /// <summary>How many events the page shows: a form sent twice is recorded once.</summary>
    public int Seen { get; private set; }

    /// <param name="act">Whose form is to be shown.</param>
    public async Task OnGetAsync([FromRoute] Guid id, [FromQuery] string? act, CancellationToken ct)
    {
        await Read(id, ct);
        Act = Enum.TryParse<LeadAct>(act, ignoreCase: true, out var chosen) && Acts.Contains(chosen) ? chosen : null;
    }

    /// <param name="act">What the person does.</param>
    /// <param name="returnUrl">The page to go back to; the lead when missing.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] Guid id, [FromQuery] string? act, [FromForm] string? returnUrl, [FromForm] string? seen, CancellationToken ct)
    {
        if (!Enum.TryParse<LeadAct>(act, ignoreCase: true, out var done) || !Enum.IsDefined(done))
        {
            return NotFound();
        }

        if (!LeadActs.May(User, done))
        {
            return Forbid(IdentityConstants.ApplicationScheme);
        }

        await Read(id, ct);
        var recorded = await Try(async () =>
        {
            var form = new LeadActForm(Form, Agreement.Zone);
            if (form.Read(done, id, seen, User.FindFirstValue(ClaimTypes.Email), clock.GetCurrentInstant()) is { } happened)
            {
                await Record(happened, done, ct);
            }
        });
        if (!recorded)
        {
            Response.StatusCode = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : Response.StatusCode;
            await Read(id, ct);
            Act = done;
            return Page();
        }

        Say(T[$"Lead {Handover.ExternalId}: gespeichert.", $"Lead {Handover.ExternalId}: saved."]);
        return To(Url.IsLocalUrl(returnUrl) ? returnUrl : "/admin/handovers/" + id);
    }

    private async Task Record(RecordEvent happened, LeadAct act, CancellationToken ct)
    {
        try
        {
            await Mediator.Send(happened, ct);
        }
        catch (Refusal refused) when (refused.Code is "impossible-order" or "event-id-conflict")
        {
            // In the words of the page: what the lead is by now.
            var state = Look.Of((await Mediator.Send(new GetHandover(happened.Handover), ct)).State).Word;
            throw refused.Code == "event-id-conflict"
                ? new Refusal(
                    refused.Code,
                    "Inzwischen ist hier schon etwas festgehalten. Prüfen Sie den Verlauf, und speichern Sie noch einmal, wenn es fehlt.",
                    "Something has been recorded here meanwhile. Check the timeline, and save again if yours is missing.")
                : new Refusal(refused.Code, $"„{LeadActs.Verb(act).De}“ geht nicht: Der Lead ist zu diesem Zeitpunkt schon {state.De}.",
                    $"“{LeadActs.Verb(act).En}” is not possible: at that time the lead is already {state.En}.");
        }
    }

    private async Task Read(Guid id, CancellationToken ct)
    {
        Handover = await Mediator.Send(new GetHandover(id), ct);
        var clocks = (await Mediator.Send(new GetClocks(id), ct)).Items;
        var events = await Events(id, ct);
        Agreement = await new AgreementShelf(Mediator, T).Take(
            Handover.Agreement.ToString(), clocks.Select(c => c.Version).Concat(Handover.Version is { } version ? [version] : []), ct);
        People = new People(Handover, events, Agreement, T);
        Timeline = Happening.All(Handover, events, Agreement, T);
        (Acts, Seen) = (LeadActs.Of(Handover, events, User), events.Count);
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
