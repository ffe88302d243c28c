namespace SlaApi.Domain.Clock;

public enum ClockState
{
    Running,

    /// <summary>An unended pause runs; the due instant is not known.</summary>
    Paused,

    /// <summary>Completed at or before the due instant.</summary>
    Met,

    /// <summary>Not completed, or ended otherwise, by the due instant.</summary>
    Breached,

    /// <summary>Ended by something that is not its stop, at or before the due instant.</summary>
    Cancelled,

    /// <summary>The due instant lies in time both parties excuse, and the clock is not met.</summary>
    Excluded,
}

/// <summary>What happened to one clock.</summary>
/// <param name="StartedAt">Its start.</param>
/// <param name="CompletedAt">Its stop, not before the start.</param>
/// <param name="EndedAt">Ended by something that is not its stop.</param>
/// <param name="PausedSince">The start of a pause that has not ended; null once the clock is completed or ended.</param>
public sealed record ClockFacts(Instant StartedAt, Instant? CompletedAt, Instant? EndedAt, Instant? PausedSince);

/// <summary>The state of a clock.</summary>
/// <param name="State">Its state.</param>
/// <param name="DueAt">The due instant; null while an unended pause leaves it open.</param>
public sealed record ClockReading(ClockState State, Instant? DueAt);

/// <summary>Reads a clock from its facts; nothing is stored that this would not give again.</summary>
public static class SlaClock
{
    /// <summary>The state of a clock. Met iff completed at or before the due instant; breached iff <paramref name="now"/> is after it.</summary>
    /// <param name="facts">What happened; an unended pause is here, not among the stoppages of <paramref name="time"/>.</param>
    /// <param name="excuses">Exclusions that leave the due instant: [start, end) each. A clock due inside one is excluded unless met.</param>
    public static ClockReading Read(ClockFacts facts, CountedTime time, SlaDuration within, IReadOnlyList<Interval> excuses, Instant now)
    {
        var due = time.Deadline(facts.StartedAt, within);
        var over = facts.CompletedAt ?? facts.EndedAt;
        if (facts.CompletedAt is { } completed && completed <= due)
        {
            return new ClockReading(ClockState.Met, due);
        }

        if (over is null && facts.PausedSince is { } since && since <= now && !IsKnown(due, within, since, now))
        {
            return new ClockReading(ClockState.Paused, null);
        }

        if (excuses.Any(e => e.Contains(due)))
        {
            return new ClockReading(ClockState.Excluded, due);
        }

        if ((over ?? now) > due)
        {
            return new ClockReading(ClockState.Breached, due);
        }

        return new ClockReading(over is null ? ClockState.Running : ClockState.Cancelled, due);
    }

    /// <summary>
    /// The instant at which a share of the counted time from start to due has passed: 0 the first counted instant, 1 the due instant,
    /// more goes on past it.
    /// </summary>
    /// <param name="percent">The share: 0.75 for 75 %. Not negative.</param>
    public static Instant AtShare(CountedTime time, Instant start, SlaDuration within, double percent)
    {
        if (!double.IsFinite(percent) || percent < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(percent));
        }

        var due = time.Deadline(start, within);
        if (percent == 1)
        {
            return due;
        }

        var business = within.Unit.IsBusiness();
        var whole = (decimal)time.Elapsed(start, due, business).BclCompatibleTicks;
        // Cut to microseconds like every instant that comes in.
        var share = Math.Floor(whole * (decimal)percent / 10) * 10;
        return share < long.MaxValue ? time.After(start, Duration.FromTicks((long)share), business) : throw BusinessCalendar.OutOfRange();
    }

    // A pause that begins at or after the due instant cannot move it: all the time had counted. Only "the next counted instant" (zero) waits
    // where the pause begins on that very instant. It had passed once now is after it.
    private static bool IsKnown(Instant due, SlaDuration within, Instant since, Instant now) =>
        now > due && (due < since || (due == since && within.Value > 0));
}
