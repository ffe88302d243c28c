using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>Sets the time zone in which the account sees what it has to do.</summary>
/// <param name="Id">Of the account that is signed in.</param>
/// <param name="Zone">An IANA name; empty for the zone of each agreement.</param>
public sealed record ChangeZone(Guid Id, string? Zone) : IRequest<Unit>;

/// <summary>The claim of a session that names the account's time zone, as OpenID Connect calls it; absent where none is chosen.</summary>
internal static class ZoneClaim
{
    public const string Type = "zoneinfo";
}

internal sealed class ChangeZoneValidator : AbstractValidator<ChangeZone>
{
    public ChangeZoneValidator() => RuleFor(c => c.Zone).Must(zone => string.IsNullOrEmpty(zone) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
        .WithState(_ => new Fault("/zone", "Diese Zeitzone gibt es nicht.", "There is no such time zone."));
}

internal sealed class ChangeZoneHandler(UserManager<Account> accounts, SignInManager<Account> session) : IRequestHandler<ChangeZone, Unit>
{
    public async Task<Unit> Handle(ChangeZone request, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(request.Id.ToString()) ?? throw new NotFound("account");
        var chosen = (await accounts.GetClaimsAsync(account)).FirstOrDefault(c => c.Type == ZoneClaim.Type);
        var change = (chosen, request.Zone) switch
        {
            (null, null or "") => null,
            (not null, null or "") => accounts.RemoveClaimAsync(account, chosen),
            (null, { } zone) => accounts.AddClaimAsync(account, new Claim(ZoneClaim.Type, zone)),
            ({ }, { } zone) => accounts.ReplaceClaimAsync(account, chosen, new Claim(ZoneClaim.Type, zone)),
        };
        if (change is not null)
        {
            (await change).OrRefuse();
            await session.RefreshSignInAsync(account);
        }

        return Unit.Value;
    }
}
