namespace SlaApi.Domain.Agreements;

/// <summary>What can start or stop a clock.</summary>
public enum Moment
{
    Created,
    HandedOver,
    Incomplete,

    /// <summary>When the last required field was filled in.</summary>
    Completed,

    Assigned,
    Accepted,
    Rejected,

    /// <summary>Accepted or rejected.</summary>
    Decided,

    ContactAttempted,
    Contacted,
    StageReached,
    Recycled,
    Contested,
    ContestDecided,
    Nurtured,
    OpportunityOpened,
    Won,

    /// <summary>Won or lost.</summary>
    Closed,

    /// <summary>Reported back; a won with amount and attribution, or a lost with a reason, is its own report-back.</summary>
    ReportedBack,

    Requested,
    Acknowledged,
    Resolved,
}
