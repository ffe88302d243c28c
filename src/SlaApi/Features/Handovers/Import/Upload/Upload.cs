using System.Text;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Http.Problems;

namespace SlaApi.Features.Handovers.Import;

/// <summary>Checks the beginning of a file, then stores it in chunks, each in a short write of its own. An interrupted upload leaves nothing.</summary>
internal sealed class Upload(SlaDbContext db, WriteGate gate, Rulebooks rulebooks, Ids ids, IClock clock, ImportSignal signal)
{
    /// <summary>An upload without progress for this long was interrupted with its instance.</summary>
    private static readonly Duration Timeout = Duration.FromHours(1);

    public async Task<ImportDetails> Store(ImportFile file, CancellationToken ct)
    {
        var format = FileFormats.Of(file.ContentType);
        var (agreement, rulebook) = await rulebooks.Require(file.Agreement, ct);
        var chunks = new FileChunks(file.Body, format != FileFormat.Xlsx);
        var faults = PlanFaults.Constants(file.Zone, file.Stage, (file as ImportEvents)?.Currency).ToList();
        var plan = file.With(new ImportPlan
        {
            Kind = file.Kind,
            Format = format,
            Agreement = agreement.ToString("D"),
            Map = Mappings.Columns(file.Map, file.Kind, format, faults),
            Values = Mappings.Values(file.Values, file.Kind, format, faults),
            IgnoresUnmapped = file.Unmapped == UnmappedColumns.Ignore,
            Zone = file.Zone ?? rulebook.Reference.Zone.Id,
            Stage = file.Stage,
            DryRun = file.DryRun == true,
        });
        return await Store(plan, agreement, chunks, faults, ct);
    }

    /// <summary>A file that is read by the plan of an earlier import of this agreement.</summary>
    public Task<ImportDetails> Store(ImportPlan plan, Guid agreement, Stream body, CancellationToken ct) =>
        Store(plan, agreement, new FileChunks(body, plan.Format != FileFormat.Xlsx), [], ct);

    private async Task<ImportDetails> Store(ImportPlan plan, Guid agreement, FileChunks chunks, List<Fault> faults, CancellationToken ct)
    {
        var first = await chunks.Next(ct) ?? [];
        if (plan.Format != FileFormat.Xlsx)
        {
            faults.AddRange(await PlanFaults.Header(plan, new MemoryStream(first), ct));
        }

        return faults.Count > 0 ? throw new InvalidRequest(faults) : await Store(plan, agreement, first, chunks, ct);
    }

    private async Task<ImportDetails> Store(ImportPlan plan, Guid agreement, byte[] first, FileChunks chunks, CancellationToken ct)
    {
        var import = new ImportRecord
        {
            Id = ids.Next(),
            Kind = plan.Kind,
            AgreementId = agreement,
            Plan = plan.ToJson(),
            DryRun = plan.DryRun,
            CreatedAt = clock.GetCurrentInstant(),
        };
        var stored = false;
        try
        {
            await Keep(import, first, chunks, Timeout, ct);
            await CheckWorkbook(plan, import.Id, chunks.Length, ct);
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

    /// <summary>Stores the chunks with a lease from the last of them, after which they are left over.</summary>
    public async Task Keep(ImportRecord import, byte[] first, FileChunks chunks, Duration lease, CancellationToken ct)
    {
        db.Imports.Add(import);
        var sequence = 0;
        for (var bytes = first; bytes is not null; bytes = await chunks.Next(ct))
        {
            db.ImportChunks.Add(new ImportChunk { ImportId = import.Id, Sequence = sequence++, Bytes = bytes });
            import.ClaimedUntil = clock.GetCurrentInstant() + lease;
            await Save(ct);
        }
    }

    /// <summary>A workbook can only be opened once it is there completely.</summary>
    private async Task CheckWorkbook(ImportPlan plan, Guid import, long length, CancellationToken ct)
    {
        if (plan.Format == FileFormat.Xlsx && await PlanFaults.Header(plan, new ChunkStream(db, import, length), ct) is { Count: > 0 } faults)
        {
            throw new InvalidRequest(faults);
        }
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

/// <summary>Splits a body into chunks, and refuses text that is not UTF-8, and a workbook that is too large.</summary>
internal sealed class FileChunks(Stream body, bool isText)
{
    private const int Size = ChunkStream.ChunkSize;
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[Size + 8];
    private bool _ended;

    /// <summary>Of what was read, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The next chunk, full unless it is the last; null at the end.</summary>
    public async Task<byte[]?> Next(CancellationToken ct)
    {
        if (_ended)
        {
            return null;
        }

        var bytes = new byte[Size];
        var length = await body.ReadAtLeastAsync(bytes, Size, throwOnEndOfStream: false, ct);
        _ended = length < Size;
        Length += length;
        if (isText)
        {
            CheckText(bytes.AsSpan(0, length));
        }
        else if (Length > XlsxRecords.MaxBytes)
        {
            throw new BadHttpRequestException("The workbook is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        return length == Size ? bytes : length > 0 ? bytes[..length] : null;
    }

    private void CheckText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _decoder.GetChars(bytes, _characters, flush: _ended);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidRequest("", "Die Datei ist nicht in UTF-8.", "The file is not UTF-8.");
        }
    }
}
