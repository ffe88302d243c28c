using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Handovers;

/// <summary>One clock of a handover: one target in one round. A cache, derived from the events and the agreement by every judging.</summary>
public sealed class HandoverClock
{
    private HandoverClock() { }

    internal HandoverClock(Guid handoverId, ClockCase from, Instant now)
    {
        (HandoverId, Target, Round) = (handoverId, from.Target.Key!, from.Round);
        Read(from, now);
    }

    public Guid HandoverId { get; private set; }

    /// <summary>The key of the target; with <see cref="Round"/> unique in the handover.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The version it started under.</summary>
    public int Version { get; private set; }

    /// <summary>From 1; every <c>reopened</c> begins the next.</summary>
    public int Round { get; private set; }

    public Instant StartedAt { get; private set; }

    /// <summary>Null while an unended pause leaves it open.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>While paused, the due instant it had before that pause began; else null.</summary>
    public Instant? DueBeforePause { get; private set; }

    /// <summary>The stop; never before the start.</summary>
    public Instant? CompletedAt { get; private set; }

    /// <summary>Ended by something other than its stop: the end of the work, or the next round.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>As of the last judging; see <see cref="StateAt"/>.</summary>
    public ClockState State { get; private set; }

    /// <summary>Completed by the silence of the other party.</summary>
    public bool BySilence { get; private set; }

    /// <summary>The state at an instant not before the last judging: a running clock past its due instant is breached.</summary>
    public ClockState StateAt(Instant now) => State == ClockState.Running && now > DueAt ? ClockState.Breached : State;

    internal void Read(ClockCase from, Instant now)
    {
        var reading = from.ReadAt(now);
        (Version, StartedAt) = (from.Rules.Version, from.Facts.StartedAt);
        (DueAt, DueBeforePause) = (reading.DueAt, reading.State == ClockState.Paused ? from.DueBeforePause : null);
        (CompletedAt, EndedAt, State) = (from.Facts.CompletedAt, from.Facts.EndedAt, reading.State);
    }
}
