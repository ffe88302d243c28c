using SlaApi.Domain.Handovers;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Http.Problems;

namespace SlaApi.Features.Handovers.Import;

/// <summary>
/// Keeps a file for a day, until it is clear how it is to be read: <c>.csv</c> or <c>.ndjson</c> in UTF-8, or <c>.xlsx</c>.
/// It is no import yet, and nobody sees it in a list.
/// </summary>
public sealed record KeepUpload(string Agreement, ImportKind Kind, string FileName, Stream Body) : IRequest<Guid>;

internal sealed class KeepUploadHandler(Upload store, Rulebooks rulebooks, Ids ids, IClock clock) : IRequestHandler<KeepUpload, Guid>
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
            Id = ids.Next(), Kind = plan.Kind, AgreementId = agreement, Plan = plan.ToJson(),
            DryRun = true, CreatedAt = clock.GetCurrentInstant(),
        };
        var chunks = new FileChunks(request.Body, plan.Format != FileFormat.Xlsx);
        var first = await chunks.Next(ct) ?? throw new InvalidRequest("/file", "Die Datei ist leer.", "The file is empty.");
        await store.Keep(upload, first, chunks, Lifetime, ct);
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
