using Microsoft.EntityFrameworkCore;
using SlaApi.Data;

namespace SlaApi.Features.Handovers.Import;

/// <summary>A stored file from its beginning, one chunk in memory at a time.</summary>
internal sealed class ChunkStream(SlaDbContext db, Guid import) : Stream
{
    private byte[] _chunk = [];
    private int _position;
    private int _sequence;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
    {
        if (_position == _chunk.Length)
        {
            var sequence = _sequence++;
            _chunk = await db.ImportChunks.AsNoTracking().Where(c => c.ImportId == import && c.Sequence == sequence).Select(c => c.Bytes)
                .SingleOrDefaultAsync(ct) ?? [];
            _position = 0;
        }

        var length = Math.Min(buffer.Length, _chunk.Length - _position);
        _chunk.AsMemory(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
        ReadAsync(buffer.AsMemory(offset, count), ct).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
