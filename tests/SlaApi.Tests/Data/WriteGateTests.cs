using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SlaApi.Data;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

[Collection(SharedApp.Name)]
public sealed class WriteGateTests(App app)
{
    [Fact]
    public async Task A_write_inside_a_write_joins_it_and_fails_with_it()
    {
        var id = Sample.Key();
        await Assert.ThrowsAsync<InvalidDataException>(() => InScope((db, gate) => gate.Write<int>(
            async () =>
            {
                await gate.Write(() => Add(db, id), CancellationToken.None);
                throw new InvalidDataException();
            },
            CancellationToken.None)));
        Assert.False(await Exists(id));
        await InScope((db, gate) => gate.Write(() => gate.Write(() => Add(db, id), CancellationToken.None), CancellationToken.None));
        Assert.True(await Exists(id));
    }

    [Fact]
    public async Task A_write_that_is_not_kept_is_rolled_back()
    {
        var id = Sample.Key();
        await InScope((db, gate) => gate.Write(() => Add(db, id), CancellationToken.None, keep: _ => false));
        Assert.False(await Exists(id));
    }

    [Fact]
    public async Task Writes_are_serialised()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => InScope((_, gate) => gate.Write(
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(5);
                return Interlocked.Decrement(ref inside);
            },
            CancellationToken.None))));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Sqlite_writes_ahead_and_syncs_every_commit()
    {
        if (App.OnPostgres)
        {
            return;
        }

        var settings = await InScope(async (db, _) =>
        {
            await db.Database.OpenConnectionAsync();
            return (
                (await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync())[0],
                (await db.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync())[0],
                (await db.Database.SqlQueryRaw<long>("PRAGMA foreign_keys").ToListAsync())[0]);
        });
        Assert.Equal(("wal", 2, 1), settings);
    }

    /// <summary>Up to 3.51.2 two connections that write and checkpoint at once can corrupt the database.</summary>
    [Fact]
    public async Task Sqlite_is_not_one_of_the_versions_that_can_corrupt_a_database()
    {
        if (App.OnPostgres)
        {
            return;
        }

        var version = await InScope(async (db, _) => (await db.Database.SqlQueryRaw<string>("SELECT sqlite_version()").ToListAsync())[0]);
        Assert.True(Version.Parse(version) >= new Version(3, 51, 3), version);
    }

    [Fact]
    public async Task Data_protection_keys_are_written_through_the_gate()
    {
        var (id, keys) = (Sample.Key(), app.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository!);
        var stored = await InScope((_, gate) => gate.Write(
            async () =>
            {
                var store = Task.Run(() => keys.StoreElement(new XElement("note", new XAttribute("id", id)), id));
                await Task.Delay(100);
                Assert.False(store.IsCompleted);
                return store;
            },
            CancellationToken.None));
        await stored;
        Assert.Single(keys.GetAllElements(), e => (string?)e.Attribute("id") == id);
    }

    private async Task<T> InScope<T>(Func<SlaDbContext, WriteGate, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SlaDbContext>(), scope.ServiceProvider.GetRequiredService<WriteGate>());
    }

    private Task<bool> Exists(string id) => InScope((db, _) => db.DataProtectionKeys.AnyAsync(k => k.FriendlyName == id));

    private static Task<int> Add(SlaDbContext db, string id)
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = id, Xml = "<key id=\"none\" version=\"0\" />" });
        return db.SaveChangesAsync();
    }
}
