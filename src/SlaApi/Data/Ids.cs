using System.Security.Cryptography;

namespace SlaApi.Data;

/// <summary>
/// Creates UUIDv7 (RFC 9562) that increase within a process even in the same millisecond, so that ids have the order of recording. Bits: 48 Unix
/// milliseconds, 12 counter, 62 random.
/// </summary>
internal sealed class Ids(IClock clock)
{
    private readonly Lock _lock = new();
    private long _last;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        long stamp;
        lock (_lock)
        {
            // The counter overflows into the milliseconds: at more than 4096 ids per millisecond they run slightly ahead of the clock.
            _last = stamp = Math.Max(clock.GetCurrentInstant().ToUnixTimeMilliseconds() << 12, _last + 1);
        }

        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(stamp >> 12) << 16 | 0x7000 | (ulong)(stamp & 0xFFF));
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
