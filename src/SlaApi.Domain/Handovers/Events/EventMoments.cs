using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>Which moments of the agreement an event is, and which events end clocks.</summary>
internal static class EventMoments
{
    /// <param name="overturns">The event is a contest decision that undid a rejection: it counts as acceptance.</param>
    /// <param name="stage">For <see cref="Moment.StageReached"/>: which.</param>
    public static bool Is(HandoverEvent e, bool overturns, Moment moment, string? stage) => moment switch
    {
        Moment.Assigned => e.Type == EventType.Assigned,
        Moment.Accepted => e.Type == EventType.Accepted || overturns,
        Moment.Rejected => e.Type == EventType.Rejected,
        Moment.Decided => e.Type is EventType.Accepted or EventType.Rejected,
        Moment.ContactAttempted => e.Type is EventType.ContactAttempted or EventType.Contacted && !e.Description.Automatic,
        Moment.Contacted => e.Type == EventType.Contacted && !e.Description.Automatic,
        Moment.StageReached => e.Type == EventType.StageReached && e.Description.Stage == stage,
        Moment.Recycled => e.Type == EventType.Recycled,
        Moment.Contested => e.Type == EventType.Contested,
        Moment.ContestDecided => e.Type == EventType.ContestDecided,
        Moment.Nurtured => e.Type == EventType.Nurtured,
        Moment.OpportunityOpened => e.Type == EventType.OpportunityOpened,
        Moment.Won => e.Type == EventType.Won,
        Moment.Closed => e.Type is EventType.Won or EventType.Lost,
        Moment.ReportedBack => e.Type == EventType.ReportedBack || ReportsItself(e),
        _ => false,
    };

    /// <summary>Whether an event of this type ends the work, and with it clocks and pauses.</summary>
    public static bool Ends(EventType type) => type is EventType.Rejected or EventType.Disqualified or EventType.Recycled
        or EventType.Won or EventType.Lost or EventType.Merged or EventType.Withdrawn;

    /// <summary>Whether only the end of the work makes an event of this type possible.</summary>
    public static bool FollowsEnd(EventType type) =>
        type is EventType.Contested or EventType.ContestDecided or EventType.Nurtured or EventType.ReportedBack;

    /// <summary>Whether the event is its own report: a won with amount and attribution, a lost with a reason.</summary>
    private static bool ReportsItself(HandoverEvent e) => e.Type switch
    {
        EventType.Won => e.Description.Amount is { AmountMinor: not 0 } && e.Description.Attribution is not null,
        EventType.Lost => !string.IsNullOrWhiteSpace(e.Description.Reason),
        _ => false,
    };
}
