using Mapster;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Gives an account a new password, shown once; its sessions end, and a lockout with them.</summary>
public sealed record RenewPassword(Guid Id) : IRequest<NewPassword>;

internal sealed class RenewPasswordHandler(UserManager<Account> accounts) : IRequestHandler<RenewPassword, NewPassword>
{
    public async Task<NewPassword> Handle(RenewPassword request, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(request.Id.ToString()) ?? throw new NotFound("account");
        var password = Passphrase.Generate();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        (await accounts.UpdateSecurityStampAsync(account)).OrRefuse();
        return new NewPassword(account.Adapt<AccountDetails>(Mapping.Config), password);
    }
}
