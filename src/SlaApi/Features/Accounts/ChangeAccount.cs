using FluentValidation;
using Mapster;
using Microsoft.AspNetCore.Identity;
using SlaApi.Authorization;
using SlaApi.Data.Configurations;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Changes the role of an account, or disables it, effective at once for open sessions too. Nobody can change their own account.</summary>
public sealed record ChangeAccount(Guid Id, Role? Role, bool Disabled, string ChangedBy) : IRequest<AccountDetails>;

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator() => RuleFor(c => c.Role).Must(r => r is { } role && Enum.IsDefined(role))
        .WithState(_ => new Fault("/role", "Wählen Sie eine Rolle.", "Choose a role."));
}

internal sealed class ChangeAccountHandler(UserManager<Account> accounts) : IRequestHandler<ChangeAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(ChangeAccount request, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(request.Id.ToString()) ?? throw new NotFound("account");
        if (request.ChangedBy == account.Id.ToString() && (request.Disabled || request.Role != account.Role))
        {
            throw new Refusal(
                "own-account",
                "Das eigene Konto kann nur jemand anders sperren oder ändern.",
                "You cannot disable or change your own account; another administrator can.");
        }

        (account.Role, account.Disabled) = (request.Role!.Value, request.Disabled);
        (await accounts.UpdateSecurityStampAsync(account)).OrRefuse();
        return account.Adapt<AccountDetails>(Mapping.Config);
    }
}
