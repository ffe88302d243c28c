using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SlaApi.Domain.Agreements;

namespace SlaApi.Data;

/// <summary>Cache of rulebooks by agreement; an entry is valid only for the revision of the agreement it was built from.</summary>
internal sealed class RulebookCache
{
    public ConcurrentDictionary<Guid, (int Revision, Rulebook Rulebook)> Built { get; } = new();
}

/// <summary>Loads the rulebooks of agreements.</summary>
internal sealed class Rulebooks(SlaDbContext db, RulebookCache cache)
{
    /// <exception cref="NotFound">There is no such agreement.</exception>
    public async Task<(Guid Agreement, Rulebook Rulebook)> Require(string idOrKey, CancellationToken ct) =>
        await Find(idOrKey, ct) ?? throw new NotFound("agreement");

    /// <summary>Null if there is no such agreement.</summary>
    public Task<(Guid Agreement, Rulebook Rulebook)?> Find(string idOrKey, CancellationToken ct) => Find(db.Agreements.Named(idOrKey), ct);

    public async Task<Rulebook> Of(Guid agreement, CancellationToken ct) =>
        (await Find(db.Agreements.Where(a => a.Id == agreement), ct) ?? throw new NotFound("agreement")).Rulebook;

    /// <param name="agreement">With its versions.</param>
    public Rulebook Of(Agreement agreement)
    {
        if (cache.Built.TryGetValue(agreement.Id, out var built) && built.Revision == agreement.Revision)
        {
            return built.Rulebook;
        }

        var rulebook = new Rulebook(agreement);
        cache.Built[agreement.Id] = (agreement.Revision, rulebook);
        return rulebook;
    }

    private async Task<(Guid Agreement, Rulebook Rulebook)?> Find(IQueryable<Agreement> agreements, CancellationToken ct)
    {
        var head = await agreements.IgnoreAutoIncludes().Select(a => new { a.Id, a.Revision }).SingleOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        if (cache.Built.TryGetValue(head.Id, out var built) && built.Revision == head.Revision)
        {
            return (head.Id, built.Rulebook);
        }

        return (head.Id, Of(await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == head.Id, ct)));
    }
}
