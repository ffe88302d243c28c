using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlaApi.Data.Configurations;

namespace SlaApi.Data;

/// <summary>The account store of ASP.NET Core Identity; its writes pass the writer gate, while passwords are hashed outside of it.</summary>
internal sealed class AccountStore(SlaDbContext db, WriteGate gate, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, SlaDbContext, Guid>(db, describer)
{
    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken ct = default) =>
        gate.Write(() => base.CreateAsync(user, ct), ct);

    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken ct = default) =>
        gate.Write(() => base.UpdateAsync(user, ct), ct);

    public override Task<IdentityResult> DeleteAsync(Account user, CancellationToken ct = default) =>
        gate.Write(() => base.DeleteAsync(user, ct), ct);
}

/// <summary>The claims of a session: id, name, e-mail and role of the account.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}

/// <summary>A disabled account cannot sign in.</summary>
internal sealed class EnabledAccounts : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(!user.Disabled);
}
