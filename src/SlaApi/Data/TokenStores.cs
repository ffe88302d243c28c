using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data.Configurations;
using SlaApi.Identity;

namespace SlaApi.Data;

/// <summary>What the token authority and data protection keep, in our database, where every instance sees it.</summary>
internal sealed class TokenStores(IServiceScopeFactory scopes) : IClientStore, ISigningKeyStore, IXmlRepository
{
    public Task<RegisteredClient?> Find(string id, CancellationToken ct) => WithDb(async db =>
    {
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        return client is null ? null : new RegisteredClient(client.Id, client.SecretHash, client.Scopes, client.Disabled);
    });

    public Task<IReadOnlyList<StoredKey>> Load(CancellationToken ct) => WithDb<IReadOnlyList<StoredKey>>(async db =>
        [.. (await db.SigningKeys.AsNoTracking().ToListAsync(ct)).Select(k => new StoredKey(k.Id, k.ProtectedKey, k.CreatedAt.ToDateTimeOffset(), k.RetiresAt.ToDateTimeOffset()))]);

    public Task Add(StoredKey key, CancellationToken ct) => Write(db => db.SigningKeys.Add(
        new SigningKey
        {
            Id = key.Id,
            ProtectedKey = key.ProtectedKey,
            CreatedAt = Instant.FromDateTimeOffset(key.CreatedAt),
            RetiresAt = Instant.FromDateTimeOffset(key.RetiresAt),
        }), ct);

    public Task Remove(string id, CancellationToken ct) => WithGate((db, gate) => gate.Write(() => db.SigningKeys.Where(k => k.Id == id).ExecuteDeleteAsync(ct), ct));

    // Data protection reads and writes its key ring synchronously, once at start and once in 90 days.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<SlaDbContext>().ProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) => Write(db => db.ProtectionKeys.Add(
        new ProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }), CancellationToken.None).GetAwaiter().GetResult();

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
