using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Accounts;

/// <summary>Of these e-mail addresses those that belong to no account which can sign in, in lower case.</summary>
public sealed record FindWithoutAccount(IReadOnlyList<string> Emails) : IRequest<IReadOnlySet<string>>;

internal sealed class FindWithoutAccountHandler(SlaDbContext db) : IRequestHandler<FindWithoutAccount, IReadOnlySet<string>>
{
    public async Task<IReadOnlySet<string>> Handle(FindWithoutAccount request, CancellationToken ct)
    {
        var wanted = request.Emails.Select(e => e.ToUpperInvariant()).Distinct().ToList();
        var known = await db.Users.Where(u => !u.Disabled && wanted.Contains(u.NormalizedEmail!)).Select(u => u.NormalizedEmail!).ToListAsync(ct);
        return wanted.Except(known).Select(e => e.ToLowerInvariant()).ToHashSet();
    }
}
