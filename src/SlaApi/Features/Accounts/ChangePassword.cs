using FluentValidation;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>Changes the password of the signed-in account; its other sessions end.</summary>
/// <param name="Id">Of the account that is signed in.</param>
/// <param name="Current">The current password.</param>
/// <param name="Password">The new one, at least 12 characters.</param>
public sealed record ChangePassword(Guid Id, string Current, string Password) : IRequest<Unit>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.Current).NotEmpty().WithState(_ => new Fault("/current", "Geben Sie Ihr bisheriges Passwort ein.", "Enter your current password."));
        RuleFor(c => c.Password).LongEnough();
    }
}

internal sealed class ChangePasswordHandler(UserManager<Account> accounts, SignInManager<Account> session) : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword request, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(request.Id.ToString()) ?? throw new NotFound("account");
        (await accounts.ChangePasswordAsync(account, request.Current, request.Password)).OrRefuse();
        await session.RefreshSignInAsync(account);
        return Unit.Value;
    }
}
