using FluentValidation;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>Signs in to the admin. The refusal does not say what was wrong; five wrong passwords lock the account for 15 minutes.</summary>
public sealed record SignIn : IRequest<Unit>
{
    public string Email { get; init; } = "";
    public string Password { get; init; } = "";
}

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(c => c.Email).NotEmpty().WithState(_ => new Fault("/email", "Geben Sie Ihre E-Mail-Adresse ein.", "Enter your e-mail address."));
        RuleFor(c => c.Password).NotEmpty().WithState(_ => new Fault("/password", "Geben Sie Ihr Passwort ein.", "Enter your password."));
    }
}

internal sealed class SignInHandler(SignInManager<Account> session) : IRequestHandler<SignIn, Unit>
{
    /// <summary>Checking it takes as long as for a real account, so that the time does not reveal which addresses have one.</summary>
    private static readonly Account Nobody = new() { Name = "", Role = default, CreatedAt = default };
    private static readonly string NobodysPassword = new PasswordHasher<Account>().HashPassword(Nobody, "nobody knows this one");

    public async Task<Unit> Handle(SignIn request, CancellationToken ct)
    {
        if (await session.UserManager.FindByEmailAsync(request.Email.Trim()) is not { } account)
        {
            session.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword, request.Password);
            throw Wrong();
        }

        var outcome = await session.PasswordSignInAsync(account, request.Password, isPersistent: false, lockoutOnFailure: true);
        return outcome.Succeeded ? Unit.Value
            : outcome.IsLockedOut ? throw new Refusal(
                "locked-out",
                "Zu viele falsche Passwörter. Versuchen Sie es in einer Viertelstunde wieder.",
                "Too many wrong passwords. Try again in a quarter of an hour.")
            : throw Wrong();
    }

    private static Refusal Wrong() => new(
        "sign-in-failed",
        "E-Mail-Adresse oder Passwort stimmt nicht, oder das Konto ist gesperrt.",
        "E-mail address or password is not right, or the account is disabled.");
}
