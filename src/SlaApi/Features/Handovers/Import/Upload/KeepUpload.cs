using SlaApi.Domain.Handovers;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Keeps a file for a day, until it is clear how it is to be read: <c>.csv</c> or <c>.ndjson</c> in UTF-8, or <c>.xlsx</c>.
/// It is no import yet, and nobody sees it in a list.
/// </summary>
public sealed record KeepUpload(string Agreement, ImportKind Kind, string FileName, Stream Body) : IRequest<Guid>;

internal sealed class KeepUploadHandler(SlaDbContext db, WriteGate gate, Rulebooks rulebooks, Ids ids, IClock clock) : IRequestHandler<KeepUpload, Guid>
{
    private static readonly Duration Lifetime = Duration.FromHours(24);

    public async Task<Guid> Handle(KeepUpload request, CancellationToken ct)
    {
        var (agreement, rulebook) = await rulebooks.Require(request.Agreement, ct);
        var plan = new ImportPlan
        {
            Kind = request.Kind, Format = FormatOf(request.FileName), Agreement = agreement.ToString("D"), Map = new Dictionary<string, string>(),
            Zone = rulebook.Reference.Zone.Id,
        };
        var upload = new ImportRecord
        {
            Id = ids.Next(), Kind = plan.Kind, AgreementId = agreement, Plan = System.Text.Json.JsonSerializer.Serialize(plan, ApiJson.Options),
            DryRun = true, CreatedAt = clock.GetCurrentInstant(), ClaimedUntil = clock.GetCurrentInstant() + Lifetime,
        };
        var chunks = new FileChunks(request.Body, plan.Format != FileFormat.Xlsx);
        var first = await chunks.Next(ct) ?? throw new InvalidRequest("/file", "Die Datei ist leer.", "The file is empty.");
        db.Imports.Add(upload);
        var sequence = 0;
        for (var bytes = first; bytes is not null; bytes = await chunks.Next(ct))
        {
            var chunk = db.ImportChunks.Add(new ImportChunk { ImportId = upload.Id, Sequence = sequence++, Bytes = bytes });
            await gate.Write(() => db.SaveChangesAsync(ct), ct);
            chunk.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        }

        return upload.Id;
    }

    private static FileFormat FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".txt" => FileFormat.Csv,
        ".ndjson" or ".jsonl" => FileFormat.Ndjson,
        ".xlsx" => FileFormat.Xlsx,
        _ => throw new InvalidRequest("/file", "Erwartet wird eine Datei .csv, .xlsx oder .ndjson.", "Expected a file .csv, .xlsx or .ndjson."),
    };
}
