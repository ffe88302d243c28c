namespace SlaApi.Domain.Handovers;

/// <summary>What can happen to a handover.</summary>
public enum EventType
{
    Assigned,
    Accepted,

    /// <summary>Not as defined.</summary>
    Rejected,

    /// <summary>As defined, but without need.</summary>
    Disqualified,

    ContactAttempted,
    Contacted,
    StageReached,

    /// <summary>Back to marketing.</summary>
    Recycled,

    Nurtured,
    Contested,
    ContestDecided,
    OpportunityOpened,
    Won,
    Lost,
    ReportedBack,
    Paused,
    Resumed,
    Reopened,
    Merged,
    Withdrawn,

    /// <summary>Takes another event back; nothing is ever deleted.</summary>
    Voided,
}
