using System.Runtime.CompilerServices;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Reads why rows were rejected, by line, as <c>text/csv</c>: line (from 1, the header counts), column,
/// reason. A row can have several reasons.</summary>
public sealed record GetImportErrors(Guid Id) : IRequest<IAsyncEnumerable<ImportErrorLine>>;

/// <summary>One reason.</summary>
/// <param name="Line">The physical line on which the row begins.</param>
/// <param name="Column">The name of the column, or of the member where no column maps to it; empty for the row as a whole.</param>
/// <param name="Reason">In English.</param>
public sealed record ImportErrorLine(int Line, string Column, string Reason);

internal sealed class GetImportErrorsHandler(SlaDbContext db) : IRequestHandler<GetImportErrors, IAsyncEnumerable<ImportErrorLine>>
{
    private const int PageSize = 1_000;

    public async Task<IAsyncEnumerable<ImportErrorLine>> Handle(GetImportErrors request, CancellationToken ct) =>
        await db.Imports.AnyAsync(i => i.Id == request.Id && i.Uploaded && i.Rejected > 0, ct)
            ? Errors(request.Id, ct)
            : throw new NotFound("import errors");

    /// <summary>In pages: a slow client keeps no query open.</summary>
    private async IAsyncEnumerable<ImportErrorLine> Errors(Guid import, [EnumeratorCancellation] CancellationToken ct)
    {
        var (line, ordinal) = (0, 0);
        while (true)
        {
            var (afterLine, afterOrdinal) = (line, ordinal);
            var page = await db.ImportErrors.AsNoTracking()
                .Where(e => e.ImportId == import && (e.Line > afterLine || (e.Line == afterLine && e.Ordinal > afterOrdinal)))
                .OrderBy(e => e.Line).ThenBy(e => e.Ordinal).Take(PageSize).ToListAsync(ct);
            foreach (var error in page)
            {
                (line, ordinal) = (error.Line, error.Ordinal);
                yield return new ImportErrorLine(error.Line, error.Column, error.Reason);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }
}

/// <summary>Writes the reasons as a CSV file in which no cell is read as a formula by a spreadsheet.</summary>
internal sealed class ImportErrorsFile(IAsyncEnumerable<ImportErrorLine> errors) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "private, no-cache";
        await using var csv = CsvWriter.Create(httpContext.Response.Body, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        var ct = httpContext.RequestAborted;
        csv.WriteField("line");
        csv.WriteField("column");
        csv.WriteField("reason");
        await csv.EndRecordAsync(ct);
        await foreach (var (line, column, reason) in errors.WithCancellation(ct))
        {
            csv.WriteField(line);
            csv.WriteField(column);
            csv.WriteField(reason);
            await csv.EndRecordAsync(ct);
        }

        await csv.FlushAsync(ct);
    }
}
