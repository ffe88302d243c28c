namespace SlaApi.Domain.Handovers;

/// <summary>The types of events of a handover.</summary>
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

    /// <summary>Voids another event; nothing is ever deleted.</summary>
    Voided,
}
