using SlaApi.Http.Problems;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads the names of the columns and the first rows of a file, to map them. Nothing is stored.</summary>
/// <param name="Body">The file, seekable; of a text its beginning is enough.</param>
/// <param name="ContentType">As for an import.</param>
/// <param name="Rows">At most so many.</param>
internal sealed record PreviewFile(Stream Body, string? ContentType, int Rows = 20) : IRequest<FilePreview>;

/// <summary>The beginning of a file.</summary>
/// <param name="Columns">In the order of the file; in NDJSON those of the first rows, members of objects by their paths (<c>properties.stage</c>).</param>
/// <param name="Rows">The first rows with content.</param>
internal sealed record FilePreview(IReadOnlyList<string> Columns, IReadOnlyList<FilePreviewRow> Rows);

/// <summary>One row.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Values">By column, as they are read; a column without a value is missing.</param>
/// <param name="Fault">Why the row cannot be read; in English.</param>
internal sealed record FilePreviewRow(int Line, IReadOnlyDictionary<string, string> Values, string? Fault);

internal sealed class PreviewFileHandler : IRequestHandler<PreviewFile, FilePreview>
{
    public async Task<FilePreview> Handle(PreviewFile request, CancellationToken ct)
    {
        var format = FileFormats.Of(request.ContentType);
        try
        {
            if (format == FileFormat.Xlsx)
            {
                XlsxRecords.Check(request.Body);
            }

            await using var file = await ImportedFile.Open(request.Body, format, null, ct);
            var rows = await file.Rows(ct).Take(request.Rows).Select(RowOf).ToListAsync(ct);
            IEnumerable<string> columns = format == FileFormat.Ndjson ? rows.SelectMany(r => r.Values.Keys) : file.Header ?? [];
            return new FilePreview([.. columns.Where(c => c.Length > 0).Distinct()], rows);
        }
        catch (UnreadableWorkbook unreadable)
        {
            throw new InvalidRequest([new Fault("", unreadable.Reason)]);
        }
    }

    private static FilePreviewRow RowOf(FileRow row) => new(
        row.Line,
        row.Cells.GroupBy(c => c.Column).ToDictionary(c => c.Key, c => c.First().Plain ?? c.First().Json.GetRawText()),
        row.Fault);
}
