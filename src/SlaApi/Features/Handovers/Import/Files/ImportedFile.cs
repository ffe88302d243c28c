using System.Text;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A file opened for reading, whatever its format: names of columns, then rows.</summary>
internal sealed class ImportedFile : IAsyncDisposable
{
    private readonly StreamReader? _text;
    private readonly Table? _table;
    private readonly NdjsonRows? _ndjson;

    /// <param name="file">For XLSX seekable.</param>
    /// <param name="format">Its format.</param>
    /// <param name="columns">The columns that are mapped: in NDJSON they may be paths. Null opens every object.</param>
    /// <param name="ct">Cancels reading.</param>
    private ImportedFile(Stream file, FileFormat format, IEnumerable<string>? columns, CancellationToken ct)
    {
        _text = format == FileFormat.Xlsx ? null : new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        _ndjson = format == FileFormat.Ndjson ? new NdjsonRows(_text!, columns) : null;
        _table = format == FileFormat.Ndjson ? null
            : new Table(format == FileFormat.Csv ? CsvRecords.Of(_text!, ct) : XlsxRecords.Of(file).ToAsyncEnumerable());
    }

    /// <summary>The names of the columns: null where the file has no content, empty for NDJSON, and where they cannot be read.</summary>
    public IReadOnlyList<string>? Header { get; private set; }

    /// <exception cref="UnreadableWorkbook">An XLSX file is damaged.</exception>
    public static async Task<ImportedFile> Open(Stream file, FileFormat format, IEnumerable<string>? columns, CancellationToken ct)
    {
        var opened = new ImportedFile(file, format, columns, ct);
        opened.Header = opened._table is { } table ? (await table.Header(ct))?.Fields : [];
        return opened;
    }

    public IAsyncEnumerable<FileRow> Rows(CancellationToken ct) => _ndjson?.Rows(ct) ?? _table!.Rows(Header ?? [], ct);

    public async ValueTask DisposeAsync()
    {
        await (_table?.DisposeAsync() ?? ValueTask.CompletedTask);
        _text?.Dispose();
    }
}
