using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Data;
using SlaApi.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Data;

/// <summary>The pages of every order are read from an index, on both databases: no page costs more than the ones before it.</summary>
[Collection(SharedApp.Name)]
public sealed class SortIndexTests(App app)
{
    private static readonly Guid Some = Guid.Parse("0199c1f2-7a3e-7cc4-9d1b-0c5d2f3a4b5c");

    [Theory]
    [InlineData(null)]
    [InlineData("handedOverAt")]
    [InlineData("-handedOverAt")]
    [InlineData("dueAt")]
    [InlineData("-dueAt")]
    [InlineData("updatedAt")]
    [InlineData("-updatedAt")]
    public async Task A_page_of_an_agreement_is_read_in_the_order_of_an_index(string? sort) =>
        await ReadsInOrder(sort, new ListHandovers { After = Some, AfterKey = 17_000_000_000_000_000 }, Some);

    [Theory]
    [InlineData("updatedAt")]
    [InlineData("-updatedAt")]
    public async Task Changes_of_all_agreements_too(string sort) =>
        await ReadsInOrder(sort, new ListHandovers { UpdatedSince = Instant.FromUtc(2026, 3, 2, 8, 0) }, null);

    private async Task ReadsInOrder(string? sort, ListHandovers request, Guid? agreement)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SlaDbContext>();
        var handovers = agreement is { } id ? db.Handovers.Where(h => h.AgreementId == id) : db.Handovers;
        var query = new HandoverOrder(sort).After(HandoverFilter.Of(handovers, request), request).Take(26);
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        if (App.OnPostgres)
        {
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off");   // the tables are small
        }

        command.CommandText = (App.OnPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        var plan = "";
        await using (var lines = await command.ExecuteReaderAsync())
        {
            while (await lines.ReadAsync())
            {
                plan += lines.GetValue(lines.FieldCount - 1) + "\n";
            }
        }

        await db.Database.CloseConnectionAsync();
        Assert.Contains("IX_handovers_", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }
}
