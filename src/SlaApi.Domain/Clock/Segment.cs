namespace SlaApi.Domain.Clock;

/// <summary>What a stretch of time is to a clock. Only <see cref="Open"/> counts; excluded beats paused, both beat what the calendar says.</summary>
public enum SegmentKind
{
    Open,
    Closed,

    /// <summary>The whole local date of a holiday, except where it is paused or excluded.</summary>
    Holiday,
    Paused,
    Excluded,
}

/// <summary>One stretch of time of one kind: [From, To).</summary>
public sealed record Segment(Instant From, Instant To, SegmentKind Kind);
