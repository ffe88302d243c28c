namespace SlaApi.Domain.Clock;

/// <summary>How the state of a clock comes about, line by line.</summary>
/// <param name="OpenSecondsConsumed">Counted seconds from the start to now, or to where it was completed, ended or paused; rounded down.</param>
/// <param name="OpenSecondsRemaining">Counted seconds left up to the due instant, never negative; rounded down.</param>
/// <param name="Segments">From the start to the due instant, or to a later completion; while the due instant is unknown, to now.
/// Open is what counted.</param>
/// <param name="Because">One sentence.</param>
public sealed record Evidence(long OpenSecondsConsumed, long OpenSecondsRemaining, IReadOnlyList<Segment> Segments, Text Because);

/// <summary>Evidence of one clock.</summary>
public static class ClockEvidence
{
    /// <param name="reading">What <see cref="SlaClock.Read"/> gave for the same arguments.</param>
    public static Evidence Of(ClockFacts facts, ClockReading reading, CountedTime time, SlaDuration within, BusinessCalendar calendar, Instant now)
    {
        var business = within.Unit.IsBusiness();
        var reached = Reached(facts, reading, now);
        var consumed = time.Elapsed(facts.StartedAt, reached, business);
        var whole = reading.DueAt is { } due ? time.Elapsed(facts.StartedAt, due, business)
            : reading.State == ClockState.Paused ? Expected(facts, time, within, business)
            : Duration.Zero; // due further away than instants reach
        var segments = Segments(facts, reading, time, business, now);
        return new Evidence(Seconds(consumed), Seconds(Duration.Max(whole - consumed, Duration.Zero)), segments,
            ClockSentence.Of(facts, reading, time, within, calendar, reached));
    }

    // Inside an unended pause nothing has counted since its begin.
    private static Instant Reached(ClockFacts facts, ClockReading reading, Instant now)
    {
        var reached = Instant.Min(now, Instant.Min(facts.CompletedAt ?? now, facts.EndedAt ?? now));
        return reading.State == ClockState.Paused ? Instant.Min(reached, facts.PausedSince ?? reached) : reached;
    }

    // What the clock was to count had the pause not begun: the same for minutes and hours whatever follows, the best answer for days.
    private static Duration Expected(ClockFacts facts, CountedTime time, SlaDuration within, bool business) =>
        time.Elapsed(facts.StartedAt, time.Deadline(facts.StartedAt, within), business);

    private static List<Segment> Segments(ClockFacts facts, ClockReading reading, CountedTime time, bool business, Instant now)
    {
        if (reading.DueAt is { } due)
        {
            return [.. time.Segments(facts.StartedAt, Instant.Max(due, facts.CompletedAt ?? due), business)];
        }

        var since = facts.PausedSince ?? now;
        List<Segment> segments = [.. time.Segments(facts.StartedAt, since, business)];
        if (since < now)
        {
            segments.Add(new Segment(Instant.Max(since, facts.StartedAt), now, SegmentKind.Paused));
        }

        return segments;
    }

    private static long Seconds(Duration counted) => counted.BclCompatibleTicks / NodaConstants.TicksPerSecond;
}
