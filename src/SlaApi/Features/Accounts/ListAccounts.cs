using Mapster;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Accounts;

/// <summary>Every account, by name.</summary>
public sealed record ListAccounts : IRequest<IReadOnlyList<AccountDetails>>;

internal sealed class ListAccountsHandler(SlaDbContext db) : IRequestHandler<ListAccounts, IReadOnlyList<AccountDetails>>
{
    public async Task<IReadOnlyList<AccountDetails>> Handle(ListAccounts request, CancellationToken ct) =>
        [.. (await db.Users.ProjectToType<AccountDetails>(Mapping.Config).ToListAsync(ct)).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id)];
}
