using Mapster;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Gives an account a new password, shown once; ends its sessions and a lockout.</summary>
public sealed record ResetPassword(Guid Id) : IRequest<NewPassword>;

internal sealed class ResetPasswordHandler(UserManager<Account> accounts) : IRequestHandler<ResetPassword, NewPassword>
{
    public async Task<NewPassword> Handle(ResetPassword request, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(request.Id.ToString()) ?? throw new NotFound("account");
        var password = Passwords.Generate();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        (await accounts.UpdateSecurityStampAsync(account)).OrRefuse();
        return new NewPassword(account.Adapt<AccountDetails>(Mapping.Config), password);
    }
}
