using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Pages.Today;

/// <summary>What a person has to do with an agreement: whoever is named in its terms, by e-mail address.</summary>
internal static class Involvement
{
    /// <summary>As representative, responsible, deputy or recipient.</summary>
    public static bool IsNamed(Terms terms, string? email) =>
        Enum.GetValues<Party>().Any(party => StandsFor(terms, party, email)) || (terms.Reporting?.Recipients ?? []).Any(r => Is(r.Email, email));

    /// <summary>As representative, responsible or deputy of the party.</summary>
    public static bool StandsFor(Terms terms, Party party, string? email)
    {
        var responsibility = party == Party.Marketing ? terms.Responsibilities?.Marketing : terms.Responsibilities?.Sales;
        return terms.Signatories(party).Append(responsibility?.Responsible).Any(p => Is(p?.Email, email));
    }

    private static bool Is(string? named, string? email) => email is not null && string.Equals(named, email, StringComparison.OrdinalIgnoreCase);
}
