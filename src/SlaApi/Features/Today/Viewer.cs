using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Today;

/// <summary>The person who looks at the page.</summary>
/// <param name="Side">By role; null for roles of neither side.</param>
public sealed record Viewer(string? Email, Party? Side)
{
    /// <summary>Named for the party in the terms; where the terms name the person for neither, the role decides.</summary>
    internal bool IsOf(Party party, Terms terms) =>
        Enum.GetValues<Party>().Any(p => Involvement.ActsFor(terms, p, Email)) ? Involvement.ActsFor(terms, party, Email) : Side == party;
}
