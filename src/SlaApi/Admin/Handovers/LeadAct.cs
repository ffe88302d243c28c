using System.Security.Claims;
using SlaApi.Authorization;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>What a person can do with a lead.</summary>
internal enum LeadAct { Accept, Reject, Contact, Assign, Contest, Decide }

/// <summary>Who may do what with a lead, and when. Sales works on it; marketing contests a rejection; an administrator does both; others only read.</summary>
internal static class LeadActs
{
    /// <summary>The acts that need no further entry.</summary>
    public static bool IsOneClick(LeadAct act) => act == LeadAct.Accept;

    public static bool May(ClaimsPrincipal person, LeadAct act) =>
        person.IsInRole(nameof(Role.Administrator)) || person.IsInRole(act == LeadAct.Contest ? nameof(Role.Marketing) : nameof(Role.Sales));

    /// <summary>What is possible now and allowed to this person, in the order of the work.</summary>
    public static IReadOnlyList<LeadAct> Of(HandoverDetails handover, IReadOnlyList<EventDetails> events, ClaimsPrincipal person) =>
        [.. Possible(handover.State, events).Where(act => May(person, act))];

    /// <summary>The one-click acts of a list, where the events of a lead are not read.</summary>
    public static bool MayAccept(HandoverDetails handover, ClaimsPrincipal person) => handover.State == HandoverState.Open && May(person, LeadAct.Accept);

    public static bool MayTake(HandoverDetails handover, ClaimsPrincipal person) =>
        handover is { State: HandoverState.Open, Assignee: null or "" } && May(person, LeadAct.Assign);

    public static Text Verb(LeadAct act) => act switch
    {
        LeadAct.Accept => new("Annehmen", "Accept"),
        LeadAct.Reject => new("Ablehnen", "Reject"),
        LeadAct.Contact => new("Kontakt festhalten", "Record a contact"),
        LeadAct.Assign => new("Zuteilen", "Assign"),
        LeadAct.Contest => new("Ablehnung bestreiten", "Contest the rejection"),
        _ => new("Über die Ablehnung entscheiden", "Decide on the rejection"),
    };

    private static LeadAct[] Possible(HandoverState state, IReadOnlyList<EventDetails> events) => state switch
    {
        HandoverState.Open => [LeadAct.Accept, LeadAct.Reject, LeadAct.Contact, LeadAct.Assign],
        HandoverState.Accepted => [LeadAct.Contact, LeadAct.Assign],
        HandoverState.Rejected => LastOfContest(events) switch
        {
            EventType.Contested => [LeadAct.Decide],
            EventType.ContestDecided => [],
            _ => [LeadAct.Contest],
        },
        _ => [],
    };

    /// <summary>How far the contest of the last rejection is: <c>rejected</c>, <c>contested</c> or <c>contestDecided</c>.</summary>
    private static EventType? LastOfContest(IReadOnlyList<EventDetails> events) => events
        .Where(e => !e.Voided && e.Type is EventType.Rejected or EventType.Contested or EventType.ContestDecided)
        .OrderBy(e => e.OccurredAt).ThenBy(e => e.Type).LastOrDefault()?.Type;
}
