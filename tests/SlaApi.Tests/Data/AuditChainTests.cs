using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Authorization;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

[Collection(SharedApp.Name)]
public sealed class AuditChainTests(App app)
{
    [Fact]
    public void A_chain_is_valid_until_any_member_of_it_is_changed()
    {
        var chain = Chain(4);
        Assert.Null(AuditChain.FirstBroken(chain));
        Assert.Null(AuditChain.FirstBroken([]));

        Func<AuditEntry, AuditEntry>[] touches =
        [
            e => e with { Id = Guid.Empty }, e => e with { AgreementId = Guid.Empty }, e => e with { Sequence = 7 }, e => e with { Version = 2 },
            e => e with { Action = "x" },
            e => e with { ActorKind = ActorKind.System }, e => e with { ActorId = "x" }, e => e with { ActorName = "x" },
            e => e with { At = e.At + Duration.FromMilliseconds(1) },
            e => e with { Changes = "[{}]" }, e => e with { PreviousHash = null }, e => e with { Hash = "x" },
        ];
        Assert.All(touches, touch => Assert.Equal(2, Broken([chain[0], touch(chain[1]), .. chain[2..]])));
        Assert.Equal(typeof(AuditEntry).GetProperties().Length, touches.Length);
    }

    [Fact]
    public void Removed_inserted_and_rewritten_entries_are_found_at_the_next_entry()
    {
        var chain = Chain(4);
        var forged = chain[1] with { ActorId = "another" };
        Assert.Equal(3, Broken([chain[0], forged with { Hash = AuditChain.HashOf(forged) }, .. chain[2..]]));
        Assert.Equal(chain[2].Id, AuditChain.FirstBroken([chain[0], .. chain[2..]])!.Id);
        Assert.Equal(chain[1].Id, AuditChain.FirstBroken(chain[1..])!.Id);
        Assert.Equal(chain[2].Id, AuditChain.FirstBroken([chain[0], chain[2], chain[1], chain[3]])!.Id);
    }

    [Fact]
    public async Task A_changed_row_of_the_database_is_found()
    {
        var key = await (await app.Client()).Signed();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        var entries = db.AuditEntries.AsNoTracking().Where(e => db.Agreements.Any(a => a.Key == key && a.Id == e.AgreementId)).OrderBy(e => e.Sequence);
        var chain = await entries.ToListAsync();
        Assert.Equal((4, null), (chain.Count, AuditChain.FirstBroken(chain)));

        await db.AuditEntries.Where(e => e.Id == chain[2].Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Changes, "[]"));
        Assert.Equal(chain[2].Id, AuditChain.FirstBroken(await entries.ToListAsync())!.Id);
    }

    private static int? Broken(IEnumerable<AuditEntry> chain) =>
        chain.ToList() is var entries && AuditChain.FirstBroken(entries) is { } broken ? entries.IndexOf(broken) + 1 : null;

    private static AuditEntry[] Chain(int length)
    {
        var chain = new List<AuditEntry>();
        for (var i = 1; i <= length; i++)
        {
            var entry = new AuditEntry
            {
                Id = Numbered(i), AgreementId = Numbered(100), Sequence = i, Version = 1, Action = "replaceTerms", ActorKind = ActorKind.Client,
                ActorId = "crm", ActorName = "crm",
                At = Instant.FromUtc(2026, 1, i, 0, 0), Changes = "[]", PreviousHash = chain.LastOrDefault()?.Hash, Hash = "",
            };
            chain.Add(entry with { Hash = AuditChain.HashOf(entry) });
        }

        return [.. chain];
    }

    private static Guid Numbered(int number) => new(number, 0, 0, new byte[8]);
}
