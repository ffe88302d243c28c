using System.Text;
using Microsoft.Net.Http.Headers;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Checks the beginning of a file, then stores it in chunks, each in a short write of its own. An interrupted upload leaves nothing.</summary>
internal sealed class Upload(SlaDbContext db, WriteGate gate, Rulebooks rulebooks, Ids ids, IClock clock, ImportSignal signal)
{
    private const int ChunkSize = 256 * 1024;

    /// <summary>An upload without progress for this long was interrupted with its instance.</summary>
    private static readonly Duration Timeout = Duration.FromHours(1);

    public async Task<ImportDetails> Store(ImportFile file, CancellationToken ct)
    {
        var format = FormatOf(file.ContentType);
        var (agreement, rulebook) = await rulebooks.Require(file.Agreement, ct);
        var chunks = new Utf8Chunks(file.Body, ChunkSize);
        var faults = PlanFaults.Constants(file.Zone, file.Stage, (file as ImportEvents)?.Currency).ToList();
        var plan = file.With(new ImportPlan
        {
            Kind = file.Kind,
            Format = format,
            Agreement = agreement.ToString("D"),
            Map = PlanFaults.ReadMap(file.Map, file.Kind, format, faults),
            Zone = file.Zone ?? rulebook.Reference.Zone.Id,
            Stage = file.Stage,
            DryRun = file.DryRun == true,
        });
        var first = await chunks.Next(ct) ?? [];
        faults.AddRange(await PlanFaults.Header(plan, first, ct));
        return faults.Count > 0 ? throw new InvalidRequest(faults) : await Store(plan, agreement, first, chunks, ct);
    }

    private static FileFormat FormatOf(string? contentType)
    {
        var known = MediaTypeHeaderValue.TryParse(contentType, out var type);
        var isUtf8 = known && (!type!.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        return isUtf8 && type!.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase) ? FileFormat.Csv
            : isUtf8 && type!.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase) ? FileFormat.Ndjson
            : throw new BadHttpRequestException("text/csv or application/x-ndjson, in UTF-8", StatusCodes.Status415UnsupportedMediaType);
    }

    private async Task<ImportDetails> Store(ImportPlan plan, Guid agreement, byte[] first, Utf8Chunks chunks, CancellationToken ct)
    {
        var import = new ImportRecord
        {
            Id = ids.Next(),
            Kind = plan.Kind,
            AgreementId = agreement,
            Plan = System.Text.Json.JsonSerializer.Serialize(plan, ApiJson.Options),
            DryRun = plan.DryRun,
            CreatedAt = clock.GetCurrentInstant(),
        };
        var stored = false;
        try
        {
            db.Imports.Add(import);
            var sequence = 0;
            for (var bytes = first; bytes is not null; bytes = await chunks.Next(ct))
            {
                db.ImportChunks.Add(new ImportChunk { ImportId = import.Id, Sequence = sequence++, Bytes = bytes });
                import.ClaimedUntil = clock.GetCurrentInstant() + Timeout;
                await Save(ct);
            }

            (import.Uploaded, import.ClaimedUntil) = (true, null);
            await Save(ct);
            stored = true;
        }
        finally
        {
            if (!stored && db.Database.CurrentTransaction is null)
            {
                await Leftovers.Remove(db, gate, import.Id);
            }
        }

        signal.Set();
        return ImportDetails.From(import);
    }

    private async Task Save(CancellationToken ct)
    {
        await gate.Write(() => db.SaveChangesAsync(ct), ct);
        foreach (var chunk in db.ChangeTracker.Entries<ImportChunk>().ToList())
        {
            chunk.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        }
    }
}

/// <summary>Splits a body into chunks and refuses anything but UTF-8.</summary>
internal sealed class Utf8Chunks(Stream body, int size)
{
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[size + 8];
    private bool _ended;

    /// <summary>The next chunk, full unless it is the last; null at the end.</summary>
    public async Task<byte[]?> Next(CancellationToken ct)
    {
        if (_ended)
        {
            return null;
        }

        var bytes = new byte[size];
        var length = await body.ReadAtLeastAsync(bytes, size, throwOnEndOfStream: false, ct);
        _ended = length < size;
        try
        {
            _decoder.GetChars(bytes.AsSpan(0, length), _characters, flush: _ended);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidRequest("", "Die Datei ist nicht in UTF-8.", "The file is not UTF-8.");
        }

        return length == size ? bytes : length > 0 ? bytes[..length] : null;
    }
}
