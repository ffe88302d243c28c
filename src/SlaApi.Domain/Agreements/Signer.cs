namespace SlaApi.Domain.Agreements;

/// <summary>Who signs: a client of the API or an account.</summary>
public abstract record Signer
{
    private Signer() { }

    /// <summary>A client of the API, whose token has the scope of the party.</summary>
    public sealed record Client : Signer;

    /// <summary>An account, which must be that of a signatory of the party.</summary>
    /// <param name="Email">Its e-mail address; an account without one is no signatory.</param>
    public sealed record Account(string? Email) : Signer;
}
