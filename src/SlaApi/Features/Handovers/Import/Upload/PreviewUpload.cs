using System.Text;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>The columns and the first rows of a kept file.</summary>
public sealed record PreviewUpload(Guid Id) : IRequest<UploadPreview>;

/// <param name="Columns">In the order of the file; empty where its header cannot be read.</param>
/// <param name="Rows">At most 20, each with its values by column.</param>
/// <param name="Zone">The zone of the agreement.</param>
public sealed record UploadPreview(
    ImportKind Kind, Guid Agreement, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, string Zone);

internal sealed class PreviewUploadHandler(SlaDbContext db) : IRequestHandler<PreviewUpload, UploadPreview>
{
    private const int MaxRows = 20;

    public async Task<UploadPreview> Handle(PreviewUpload request, CancellationToken ct)
    {
        var upload = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id && !i.Uploaded, ct) ?? throw new NotFound("upload");
        var plan = System.Text.Json.JsonSerializer.Deserialize<ImportPlan>(upload.Plan, ApiJson.Options)!;
        using var text = new StreamReader(new ChunkStream(db, upload.Id), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        IReadOnlyList<string> columns = [];
        IAsyncEnumerable<FileRow> rows;
        if (plan.Format == FileFormat.Csv)
        {
            var csv = new CsvRows(text);
            columns = await csv.Header(ct) ?? [];
            rows = csv.Rows(columns, ct);
        }
        else
        {
            rows = new NdjsonRows(text).Rows(ct);
        }

        var shown = await rows.Where(r => r.Fault is null).Take(MaxRows).ToListAsync(ct);
        return new UploadPreview(
            upload.Kind, upload.AgreementId, columns.Count > 0 ? columns : [.. shown.SelectMany(r => r.Cells).Select(c => c.Column).Distinct()],
            [.. shown.Select(r => r.Cells.DistinctBy(c => c.Column).ToDictionary(c => c.Column, c => c.Text ?? c.Json.ToString()))], plan.Zone);
    }
}
