namespace SlaApi.Domain.Handovers;

/// <summary>Time in which the work waits: [From, To). It has no end while it runs.</summary>
public sealed record Pause(Instant From, Instant? To);
