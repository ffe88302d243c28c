using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Processes one import, a slice at a time. Handovers are recorded as they are read. Events are all read first, and then recorded by handover and
/// occurrence, so that the order of the rows does not matter. So are all rows of a dry run: its records are rolled back, and since all rows of a
/// handover are in one transaction, it counts what the real run would.
/// </summary>
internal sealed class ImportRun<T>(SlaDbContext db, WriteGate gate, IClock clock, RowIntake<T> intake, StagedRows<T> staged) where T : class
{
    private const int Slice = 1_000;

    public async Task Through(ImportRecord import, ImportPlan plan, ImportClaim claim, CancellationToken ct)
    {
        if (!import.FileRead)
        {
            await ReadFile(import, plan, claim, ct);
            await claim.Step(db, gate, clock, i => Task.FromResult(i.FileRead = true), ct);
        }

        while (await (plan.DryRun ? TryNext(plan, claim, ct) : TakeNext(plan, claim, ct)))
        {
        }

        await claim.Step(db, gate, clock, i => Complete(i, ct), ct);
    }

    private async Task Complete(ImportRecord import, CancellationToken ct)
    {
        var understood = import.Rows > import.Rejected || await db.ImportErrors.AnyAsync(e => e.ImportId == import.Id && e.Column != "", ct);
        import.End(import.Rows == 0 ? ImportFailure.NoRows : understood ? null : ImportFailure.NothingReadable, clock.GetCurrentInstant());
    }

    private async Task ReadFile(ImportRecord import, ImportPlan plan, ImportClaim claim, CancellationToken ct)
    {
        await using var file = await ImportedFile.Open(await ChunkStream.Whole(db, import.Id, ct), plan.Format, plan.Map.Values, ct);
        var rows = file.Rows(ct);
        var zone = plan.TimeZone;
        await foreach (var slice in rows.Skip(import.Rows).Chunk(Slice).WithCancellation(ct))
        {
            var read = slice.Select(row => Read(row, plan, zone)).ToList();
            await claim.Step(db, gate, clock, i => Take(i, plan, read, ct), ct);
        }
    }

    private ReadRow<T> Read(FileRow file, ImportPlan plan, DateTimeZone zone)
    {
        if (file.Fault is { } fault)
        {
            return new ReadRow<T>(file.Line, null, [new RowFault("", fault)]);
        }

        var row = new Row(plan, zone, file);
        if (intake.Skips(row, plan))
        {
            return new ReadRow<T>(file.Line, null, []);
        }

        var item = intake.Read(row, plan);
        return new ReadRow<T>(file.Line, item, intake.FaultsOf(row, item));
    }

    private async Task Take(ImportRecord import, ImportPlan plan, List<ReadRow<T>> read, CancellationToken ct)
    {
        import.Rows += read.Count;
        foreach (var row in read.Where(r => r.Faults.Count > 0))
        {
            Tally.Reject(db, import, row.Line, [.. row.Faults.Select(f => f with { Member = plan.ColumnOf(f.Member) })]);
        }

        import.Skipped += read.Count(r => r is { Item: null, Faults.Count: 0 });
        var good = read.Where(r => r is { Item: not null, Faults.Count: 0 }).ToList();
        if (plan.DryRun || plan.Kind == ImportKind.Events)
        {
            db.ImportRows.AddRange(good.Select(r => intake.Stage(import.Id, r.Line, r.Item!)));
            return;
        }

        var outcomes = await intake.Record(good.ConvertAll(r => r.Item!), plan, ct);
        Tally.Count(db, import, plan, good.Zip(outcomes, (row, outcome) => (row.Line, outcome)));
    }

    private async Task<bool> TakeNext(ImportPlan plan, ImportClaim claim, CancellationToken ct)
    {
        var taken = 0;
        await claim.Step(
            db, gate, clock,
            async import =>
            {
                var rows = await staged.Take(import.Id, null, false, ct);
                taken = rows.Count;
                await staged.Settle(import, plan, await staged.Record(rows, plan, ct), ct);
            },
            ct);
        return taken > 0;
    }

    private async Task<bool> TryNext(ImportPlan plan, ImportClaim claim, CancellationToken ct)
    {
        List<TakenRow> tried;
        try
        {
            tried = await gate.Write(() => staged.TryHandovers(claim.Import, plan, ct), ct, keep: _ => false);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        await claim.Step(db, gate, clock, import => staged.Settle(import, plan, tried, ct), ct);
        return tried.Count > 0;
    }
}

/// <summary>A row of the file as it was read, or its faults; neither where it does not concern the import.</summary>
internal sealed record ReadRow<T>(int Line, T? Item, IReadOnlyList<RowFault> Faults);
