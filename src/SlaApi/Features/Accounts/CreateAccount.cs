using FluentValidation;
using Mapster;
using Microsoft.AspNetCore.Identity;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Creates an account; without a password one is generated and shown once.</summary>
public sealed record CreateAccount : IRequest<NewPassword>
{
    public string Email { get; init; } = "";

    /// <summary>The person's name, as in a signature.</summary>
    public string Name { get; init; } = "";

    public Role? Role { get; init; }

    /// <summary>At least 12 characters; generated when missing.</summary>
    public string? Password { get; init; }
}

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithState(_ => new Fault("/name", "Geben Sie den Namen ein.", "Enter the name."));
        RuleFor(c => c.Name).MaximumLength(200).WithState(_ => new Fault("/name", "Höchstens 200 Zeichen.", "At most 200 characters."));
        RuleFor(c => c.Email).MaximumLength(200).EmailAddress().WithState(_ => AccountsSetup.InvalidEmail);
        RuleFor(c => c.Role).Must(r => r is { } role && Enum.IsDefined(role)).WithState(_ => new Fault("/role", "Wählen Sie eine Rolle.", "Choose a role."));
        RuleFor(c => c.Password).LongEnough();
    }
}

internal sealed class CreateAccountHandler(UserManager<Account> accounts, Ids ids, IClock clock) : IRequestHandler<CreateAccount, NewPassword>
{
    public async Task<NewPassword> Handle(CreateAccount request, CancellationToken ct)
    {
        var password = request.Password ?? Passwords.Generate();
        var email = request.Email.Trim();
        var account = new Account
        {
            Id = ids.Next(), Email = email, UserName = email, Name = request.Name.Trim(), Role = request.Role!.Value, CreatedAt = clock.GetCurrentInstant(),
        };
        (await accounts.CreateAsync(account, password)).OrRefuse();
        return new NewPassword(account.Adapt<AccountDetails>(Mapping.Config), password);
    }
}
