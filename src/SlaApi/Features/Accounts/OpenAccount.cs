using FluentValidation;
using Mapster;
using Microsoft.AspNetCore.Identity;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Opens an account; without a password one is made up and shown once.</summary>
public sealed record OpenAccount : IRequest<NewPassword>
{
    public string Email { get; init; } = "";

    /// <summary>The person's name, as it stands beside a signature.</summary>
    public string Name { get; init; } = "";

    public Role? Role { get; init; }

    /// <summary>At least 12 characters; made up when missing.</summary>
    public string? Password { get; init; }
}

internal sealed class OpenAccountValidator : AbstractValidator<OpenAccount>
{
    public OpenAccountValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithState(_ => new Fault("/name", "Geben Sie den Namen ein.", "Enter the name."));
        RuleFor(c => c.Name).MaximumLength(200).WithState(_ => new Fault("/name", "Höchstens 200 Zeichen.", "At most 200 characters."));
        RuleFor(c => c.Email).MaximumLength(200).EmailAddress().WithState(_ => new Fault("/email", "Das ist keine E-Mail-Adresse.", "This is no e-mail address."));
        RuleFor(c => c.Role).Must(r => r is { } role && Enum.IsDefined(role)).WithState(_ => new Fault("/role", "Wählen Sie eine Rolle.", "Choose a role."));
        RuleFor(c => c.Password).MinimumLength(AccountsSetup.ShortestPassword).When(c => c.Password is not null).WithState(_ => new Fault(
            "/password", $"Mindestens {AccountsSetup.ShortestPassword} Zeichen.", $"At least {AccountsSetup.ShortestPassword} characters."));
    }
}

internal sealed class OpenAccountHandler(UserManager<Account> accounts, Ids ids, IClock clock) : IRequestHandler<OpenAccount, NewPassword>
{
    public async Task<NewPassword> Handle(OpenAccount request, CancellationToken ct)
    {
        var password = request.Password ?? Passphrase.Generate();
        var email = request.Email.Trim();
        var account = new Account
        {
            Id = ids.Next(), Email = email, UserName = email, Name = request.Name.Trim(), Role = request.Role!.Value, CreatedAt = clock.GetCurrentInstant(),
        };
        (await accounts.CreateAsync(account, password)).OrRefuse();
        return new NewPassword(account.Adapt<AccountDetails>(Mapping.Config), password);
    }
}
