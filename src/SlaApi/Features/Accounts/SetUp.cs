using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>
/// Creates the first account, an administrator, with the token that the process printed at its start. Refused once there is an account.
/// </summary>
public sealed record SetUp(string Token, string Email, string Name, string Password) : IRequest<AccountDetails>;

/// <summary>The token is protected by keys that all instances share, and valid for 24 hours.</summary>
internal sealed class SetUpToken(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("SlaApi.SetUp").ToTimeLimitedDataProtector();

    public string Issue() => _protector.Protect("set-up", TimeSpan.FromDays(1));

    public bool IsValid(string token)
    {
        try
        {
            return _protector.Unprotect(token) == "set-up";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}

internal sealed class SetUpHandler(SlaDbContext db, IMediator mediator, SetUpToken token, SignInManager<Account> session)
    : IRequestHandler<SetUp, AccountDetails>
{
    public async Task<AccountDetails> Handle(SetUp request, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            throw new Refusal("already-set-up", "Es gibt schon ein Konto. Melden Sie sich an.", "An account already exists. Sign in.");
        }

        if (!token.IsValid(request.Token))
        {
            throw new Refusal(
                "invalid-set-up-token",
                "Dieser Link gilt nicht mehr. Starten Sie das Programm neu, es druckt einen neuen.",
                "This link is no longer valid. Restart the application; it prints a new one.");
        }

        var opened = await mediator.Send(
            new CreateAccount { Email = request.Email, Name = request.Name, Password = request.Password, Role = Role.Administrator }, ct);
        await session.SignInAsync((await session.UserManager.FindByEmailAsync(opened.Account.Email))!, isPersistent: false);
        return opened.Account;
    }
}
