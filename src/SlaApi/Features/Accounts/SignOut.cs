using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>Ends the session in this browser.</summary>
public sealed record SignOut : IRequest<Unit>;

internal sealed class SignOutHandler(SignInManager<Account> session) : IRequestHandler<SignOut, Unit>
{
    public async Task<Unit> Handle(SignOut request, CancellationToken ct)
    {
        await session.SignOutAsync();
        return Unit.Value;
    }
}
