using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A stored file, one chunk in memory at a time. A workbook is read from several places, and synchronously, by its library.</summary>
/// <param name="db">Holds the chunks.</param>
/// <param name="import">Whose file.</param>
/// <param name="length">Of the file, for reading from other places than its beginning.</param>
internal sealed class ChunkStream(SlaDbContext db, Guid import, long? length = null) : Stream
{
    /// <summary>Of every chunk but the last.</summary>
    public const int ChunkSize = 256 * 1024;

    private byte[] _chunk = [];
    private int _sequence = -1;
    private long _position;

    /// <summary>A stored file with its length, so that it can be read from any place.</summary>
    public static async Task<ChunkStream> Whole(SlaDbContext db, Guid import, CancellationToken ct)
    {
        var last = await db.ImportChunks.Where(c => c.ImportId == import).OrderByDescending(c => c.Sequence)
            .Select(c => new { c.Sequence, c.Bytes.Length }).FirstAsync(ct);
        return new ChunkStream(db, import, ((long)last.Sequence * ChunkSize) + last.Length);
    }

    public override bool CanRead => true;
    public override bool CanSeek => length is not null;
    public override bool CanWrite => false;
    public override long Length => length ?? throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => _position = CanSeek && value >= 0 ? value : throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
    {
        if (Sequence() is { } next)
        {
            (_chunk, _sequence) = (await Chunk(next).SingleOrDefaultAsync(ct) ?? [], next);
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
        ReadAsync(buffer.AsMemory(offset, count), ct).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (Sequence() is { } next)
        {
            (_chunk, _sequence) = (Chunk(next).SingleOrDefault() ?? [], next);
        }

        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The chunk to load for the position; null where it is loaded.</summary>
    private int? Sequence() => _position / ChunkSize is var sequence && sequence != _sequence ? (int)sequence : null;

    private IQueryable<byte[]> Chunk(int sequence) =>
        db.ImportChunks.AsNoTracking().Where(c => c.ImportId == import && c.Sequence == sequence).Select(c => c.Bytes);

    private int Copy(Span<byte> buffer)
    {
        var start = (int)Math.Min(_position % ChunkSize, _chunk.Length);
        var copied = Math.Min(buffer.Length, _chunk.Length - start);
        _chunk.AsSpan(start, copied).CopyTo(buffer);
        _position += copied;
        return copied;
    }
}
