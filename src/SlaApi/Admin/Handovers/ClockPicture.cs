using SlaApi.Admin.Components;
using SlaApi.Domain.Clock;
using SlaApi.Features.Handovers;

namespace SlaApi.Admin.Handovers;

/// <summary>One clock with its evidence, ready to be drawn.</summary>
internal sealed class ClockPicture(ClockWithEvidence clock, AgreementBook book, Instant now)
{
    public ClockWithEvidence Clock => clock;

    /// <summary>What its target is called.</summary>
    public string Name => book.Target(clock.Version, clock.Target);

    /// <summary>On the page.</summary>
    public string Id => $"clock-{clock.Round}-{clock.Target}";

    public DateTimeZone Zone => book.ZoneOf(clock.Version, clock.Target);

    public ClockStrip Strip => ClockStrip.Of(clock.Segments, Zone, new StripTimes(
        clock.StartedAt, clock.DueAt, clock.CompletedAt ?? (clock.State == ClockState.Cancelled ? clock.EndedAt : null), Now));

    // While it is paused, the evidence ends when it was read, a moment before the page is rendered.
    private Instant? Now => clock.State switch
    {
        ClockState.Running => now,
        ClockState.Paused when clock.Segments.Count > 0 => Instant.Min(now, clock.Segments[^1].To),
        _ => null,
    };
}
