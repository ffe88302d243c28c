namespace SlaApi.Domain;

/// <summary>What was named does not exist, or not there. <paramref name="what"/> is for the log, never for the answer.</summary>
public sealed class NotFound(string what) : Exception($"No such {what}.");
