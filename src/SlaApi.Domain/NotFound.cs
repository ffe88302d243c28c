namespace SlaApi.Domain;

/// <summary>Something named does not exist, or not there. <paramref name="what"/> is for the log, never for the answer.</summary>
public sealed class NotFound(string what) : Refusal("not-found", "Nicht gefunden.", "Not found.")
{
    public override string Message { get; } = $"No such {what}.";
}
