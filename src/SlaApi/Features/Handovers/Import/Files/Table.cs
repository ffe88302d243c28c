using System.Runtime.CompilerServices;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// The one normalising step of tables, CSV or sheet: texts without padding and in Unicode form C; no rows without content; no nameless columns without
/// content; short rows are padded.
/// </summary>
internal sealed class Table(IAsyncEnumerable<TableRecord> records) : IAsyncDisposable
{
    private IAsyncEnumerator<TableRecord>? _records;

    /// <summary>The first record with content. Its fields are the names of the columns; empty for one without.</summary>
    /// <returns>Null where the file has no content.</returns>
    public async Task<TableRecord?> Header(CancellationToken ct)
    {
        _records = records.GetAsyncEnumerator(ct);
        return await Next();
    }

    /// <summary>The rows after the header.</summary>
    public async IAsyncEnumerable<FileRow> Rows(IReadOnlyList<string> header, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await Next() is { } record)
        {
            ct.ThrowIfCancellationRequested();
            yield return Row(header, record);
        }
    }

    public ValueTask DisposeAsync() => _records?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static FileRow Row(IReadOnlyList<string> header, TableRecord record)
    {
        if (record.Fault is { } fault)
        {
            return FileRow.Bad(record.Line, fault);
        }

        var cells = new List<Cell>(record.Fields.Count);
        foreach (var (index, text) in record.Fields.Index().Where(f => f.Item.Length > 0))
        {
            if (index >= header.Count)
            {
                return FileRow.Bad(record.Line, $"The row has {record.Fields.Count} fields, the header has {header.Count}.");
            }

            if (header[index].Length == 0)
            {
                return FileRow.Bad(record.Line, $"The row has a value in column {index + 1}, which has no name.");
            }

            cells.Add(new Cell(header[index], text, default));
        }

        return new FileRow(record.Line, cells);
    }

    /// <summary>The next record that is not empty.</summary>
    private async ValueTask<TableRecord?> Next()
    {
        while (await _records!.MoveNextAsync())
        {
            var record = _records.Current;
            if (record.Fault is not null)
            {
                return record;
            }

            var fields = record.Fields.Select(Texts.Normal).ToList();
            if (fields.Exists(f => f.Length > 0))
            {
                return record with { Fields = fields };
            }
        }

        return null;
    }
}
