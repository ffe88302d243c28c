using System.Security.Claims;
using SlaApi.Authorization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Pages.Today;

/// <summary>Whose day it is.</summary>
/// <param name="MayChange">May change agreements.</param>
internal sealed record Reader(string? Email, Party? Side, bool MayChange)
{
    public static Reader Of(ClaimsPrincipal user, bool mayChange) => new(
        user.FindFirstValue(ClaimTypes.Email),
        user.IsInRole(nameof(Role.Marketing)) ? Party.Marketing : user.IsInRole(nameof(Role.Sales)) ? Party.Sales : null,
        mayChange);

    /// <summary>The party waits for this person: named for it in the terms; by the role where the terms name the person for neither.</summary>
    public bool Is(Party party, Terms terms) =>
        Enum.GetValues<Party>().Any(p => Involvement.StandsFor(terms, p, Email)) ? Involvement.StandsFor(terms, party, Email) : Side == party;
}
