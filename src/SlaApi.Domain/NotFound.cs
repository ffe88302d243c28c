namespace SlaApi.Domain;

/// <summary>Something named does not exist, or not there.</summary>
/// <param name="what">For the log, never for the answer.</param>
/// <param name="member">The member of the body that names it; null where the address does.</param>
public sealed class NotFound(string what, string? member = null)
    : Refusal("not-found", Unknown, member is null ? [] : [new Fault("/" + member, Unknown)])
{
    private static readonly Text Unknown = new("Nicht gefunden.", "Not found.");

    public override string Message { get; } = $"No such {what}.";
}
