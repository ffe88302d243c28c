using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Accounts;

/// <summary>Every account, by name.</summary>
public sealed record ListAccounts : IRequest<IReadOnlyList<AccountDetails>>;

internal sealed class ListAccountsHandler(SlaDbContext db) : IRequestHandler<ListAccounts, IReadOnlyList<AccountDetails>>
{
    public async Task<IReadOnlyList<AccountDetails>> Handle(ListAccounts request, CancellationToken cancellationToken) =>
        [.. (await db.Users.AsNoTracking().ToListAsync(cancellationToken)).Select(AccountDetails.From).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id)];
}
