using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Renewal;

/// <summary>Whether a person who is named in the terms can sign in, and so sign.</summary>
internal enum Access { Open, Disabled, None }

/// <summary>A person who may sign for a party.</summary>
internal sealed record Signatory(string Name, string? Email, SigningCapacity Capacity, Access Access)
{
    /// <summary>Those of a party; who is both representative and deputy stands there once.</summary>
    public static IReadOnlyList<Signatory> Of(Terms terms, Party party, IReadOnlyList<AccountDetails> accounts) =>
        [.. terms.Signatories(party).DistinctBy(p => p.Email?.ToUpperInvariant() ?? p.Name).Select(p => new Signatory(
            p.Name ?? p.Email ?? "", p.Email, terms.CapacityOf(party, p.Email) ?? SigningCapacity.Representative, AccessOf(p.Email, accounts)))];

    /// <summary>Who can create accounts.</summary>
    public static IReadOnlyList<AccountDetails> Administrators(IReadOnlyList<AccountDetails> accounts) =>
        [.. accounts.Where(a => a is { Role: Role.Administrator, Disabled: false })];

    private static Access AccessOf(string? email, IReadOnlyList<AccountDetails> accounts) =>
        accounts.FirstOrDefault(a => string.Equals(a.Email, email, StringComparison.OrdinalIgnoreCase)) is not { } account ? Access.None
        : account.Disabled ? Access.Disabled : Access.Open;
}
