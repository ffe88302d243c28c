using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Data.Configurations;
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
    public async Task What_is_not_to_be_kept_is_rolled_back()
    {
        var id = Sample.Key();
        await InScope((db, gate) => gate.Write(() => Add(db, id), CancellationToken.None, keep: _ => false));
        Assert.False(await Exists(id));
    }

    [Fact]
    public async Task Writers_take_turns()
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

    private async Task<T> InScope<T>(Func<SlaDbContext, WriteGate, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SlaDbContext>(), scope.ServiceProvider.GetRequiredService<WriteGate>());
    }

    private Task<bool> Exists(string id) => InScope((db, _) => db.ProtectionKeys.AnyAsync(k => k.FriendlyName == id));

    private static Task<int> Add(SlaDbContext db, string id)
    {
        db.ProtectionKeys.Add(new ProtectionKey { FriendlyName = id, Xml = "<key id=\"none\" version=\"0\" />" });
        return db.SaveChangesAsync();
    }
}
