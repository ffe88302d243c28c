using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Today;

/// <summary>The part a person has in an agreement: by the e-mail addresses in its terms.</summary>
internal static class Involvement
{
    /// <summary>As representative, responsible, deputy or recipient.</summary>
    public static bool IsNamed(Terms terms, string? email) =>
        Enum.GetValues<Party>().Any(party => ActsFor(terms, party, email)) || (terms.Reporting?.Recipients ?? []).Any(r => Is(r.Email, email));

    /// <summary>As representative, responsible or deputy of the party.</summary>
    public static bool ActsFor(Terms terms, Party party, string? email)
    {
        var responsibility = party == Party.Marketing ? terms.Responsibilities?.Marketing : terms.Responsibilities?.Sales;
        return terms.Signatories(party).Append(responsibility?.Responsible).Any(p => Is(p?.Email, email));
    }

    private static bool Is(string? named, string? email) => email is not null && string.Equals(named, email, StringComparison.OrdinalIgnoreCase);
}
