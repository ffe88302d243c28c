using SlaApi.Authorization;

namespace SlaApi.Features.Accounts;

/// <summary>A person who signs in to the admin.</summary>
/// <param name="Email">Identifies signatories: the terms name them by this address.</param>
/// <param name="Disabled">Cannot sign in.</param>
public sealed record AccountDetails(Guid Id, string Name, string Email, Role Role, bool Disabled, Instant CreatedAt);

/// <summary>An account with its password, which is shown only once.</summary>
public sealed record NewPassword(AccountDetails Account, string Password);
