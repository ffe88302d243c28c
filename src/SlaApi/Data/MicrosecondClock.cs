using SlaApi.Json;

namespace SlaApi.Data;

/// <summary>The system clock in whole microseconds, the precision of the database.</summary>
internal sealed class MicrosecondClock : IClock
{
    public Instant GetCurrentInstant() => Iso.ToMicroseconds(SystemClock.Instance.GetCurrentInstant());
}
