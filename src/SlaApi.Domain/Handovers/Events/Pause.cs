namespace SlaApi.Domain.Handovers;

/// <summary>An interval in which the work is paused: [From, To). No end while it lasts.</summary>
public sealed record Pause(Instant From, Instant? To);
