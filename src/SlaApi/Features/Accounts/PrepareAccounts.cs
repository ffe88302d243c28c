using Microsoft.EntityFrameworkCore;
using SlaApi.Authorization;
using SlaApi.Data;

namespace SlaApi.Features.Accounts;

/// <summary>
/// At the first start: creates the administrator of <c>Bootstrap:Admin:Email</c> and <c>Bootstrap:Admin:Password</c>; in Development, and
/// only there, missing values are generated, and with <c>Demo:Enabled</c> each party gets a sign-in. Otherwise issues a set-up link.
/// </summary>
/// <returns>How to sign in, with <c>{url}</c> for the address; empty when there is nothing to say.</returns>
public sealed record PrepareAccounts : IRequest<string>;

internal sealed class PrepareAccountsHandler(SlaDbContext db, IMediator mediator, SetUpToken token, IConfiguration configuration, IHostEnvironment environment)
    : IRequestHandler<PrepareAccounts, string>
{
    public async Task<string> Handle(PrepareAccounts request, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return environment.IsDevelopment() ? "  Sign in             as shown at the first start; delete the folder data to start over\n" : "";
        }

        var (email, password) = (configuration["Bootstrap:Admin:Email"], configuration["Bootstrap:Admin:Password"]);
        if (!environment.IsDevelopment() && (email is null || password is null))
        {
            return $"  First account       {{url}}/admin/set-up?token={token.Issue()}\n";
        }

        var lines = "  Sign in as          (passwords are shown only once)\n";
        if (environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", false))
        {
            lines += await Open("marketing@example.com", "Leitung Marketing", Role.Marketing, null, ct);
            lines += await Open("sales@example.com", "Leitung Verkauf", Role.Sales, null, ct);
        }

        return lines + await Open(email ?? "admin@example.com", "Admin", Role.Administrator, password, ct);
    }

    private async Task<string> Open(string email, string name, Role role, string? password, CancellationToken ct)
    {
        var opened = await mediator.Send(new CreateAccount { Email = email, Name = name, Role = role, Password = password }, ct);
        return $"    {opened.Account.Email,-24} {(password is null ? opened.Password : "password as configured"),-24} {name}\n";
    }
}
