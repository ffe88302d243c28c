using SlaApi.Admin.Components;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>One clock with its evidence, ready to be drawn.</summary>
internal sealed class ClockPicture(ClockWithEvidence clock, AgreementBook book, IReadOnlyList<EventDetails> events, Instant now)
{
    public ClockWithEvidence Clock => clock;

    /// <summary>What its target is called.</summary>
    public string Name => book.Target(clock.Version, clock.Target);

    /// <summary>On the page.</summary>
    public string Id => $"clock-{clock.Round}-{clock.Target}";

    public DateTimeZone Zone => book.ZoneOf(clock.Version, clock.Target);

    public ClockStrip Strip => ClockStrip.Of(clock.Segments, Zone, new StripTimes(
        clock.StartedAt, clock.DueAt, clock.CompletedAt ?? Ended, Now));

    // While it is paused the evidence ends at the present of its reading, a moment before the page's.
    private Instant? Now => clock.State switch
    {
        ClockState.Running => now,
        ClockState.Paused when clock.Segments.Count > 0 => Instant.Min(now, clock.Segments[^1].To),
        _ => null,
    };

    /// <summary>What ended it where it was not completed: the event up to which just as much time has counted.</summary>
    private Instant? Ended => clock.State != ClockState.Cancelled ? null : events
        .Where(e => !e.Voided
            && e.Type is EventType.Rejected or EventType.Disqualified or EventType.Recycled or EventType.Won or EventType.Lost or EventType.Merged
            or EventType.Withdrawn or EventType.Reopened && e.OccurredAt >= clock.StartedAt)
        .Select(e => e.OccurredAt).Order().Cast<Instant?>().FirstOrDefault(at => CountedUntil(at!.Value) == clock.OpenSecondsConsumed);

    private long CountedUntil(Instant end) => (long)clock.Segments.Where(s => s.Kind == SegmentKind.Open && s.From < end)
        .Aggregate(Duration.Zero, (sum, s) => sum + (Instant.Min(s.To, end) - s.From)).TotalSeconds;
}
