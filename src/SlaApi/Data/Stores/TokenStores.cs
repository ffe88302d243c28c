using Microsoft.EntityFrameworkCore;
using SlaApi.Data.Configurations;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>Clients and signing keys of the token authority, in our database, where every instance sees them.</summary>
internal sealed class TokenStores(IServiceScopeFactory scopes) : IClientStore, ISigningKeyStore
{
    public Task<RegisteredClient?> Find(string id, CancellationToken ct) => WithDb(async db =>
    {
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        return client is null ? null : new RegisteredClient(client.Id, client.SecretHash, client.Scopes, client.Disabled);
    });

    public Task<IReadOnlyList<StoredKey>> Load(CancellationToken ct) => WithDb<IReadOnlyList<StoredKey>>(async db =>
        [.. (await db.SigningKeys.AsNoTracking().ToListAsync(ct))
            .Select(k => new StoredKey(k.Id, k.ProtectedKey, k.CreatedAt.ToDateTimeOffset(), k.RetiresAt.ToDateTimeOffset()))]);

    public Task Add(StoredKey key, CancellationToken ct) => Write(db => db.SigningKeys.Add(
        new SigningKey
        {
            Id = key.Id,
            ProtectedKey = key.ProtectedKey,
            CreatedAt = Instant.FromDateTimeOffset(key.CreatedAt),
            RetiresAt = Instant.FromDateTimeOffset(key.RetiresAt),
        }), ct);

    public Task Remove(string id, CancellationToken ct) =>
        WithGate((db, gate) => gate.Write(() => db.SigningKeys.Where(k => k.Id == id).ExecuteDeleteAsync(ct), ct));

    private Task<int> Write(Action<SlaDbContext> change, CancellationToken ct) => WithGate((db, gate) => gate.Write(async () =>
    {
        change(db);
        return await db.SaveChangesAsync(ct);
    }, ct));

    private Task<T> WithDb<T>(Func<SlaDbContext, Task<T>> read) => WithGate((db, _) => read(db));

    private async Task<T> WithGate<T>(Func<SlaDbContext, WriteGate, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SlaDbContext>(), scope.ServiceProvider.GetRequiredService<WriteGate>());
    }
}
