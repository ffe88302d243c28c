using SlaApi.Json;

namespace SlaApi.Data;

/// <summary>The system's time in whole microseconds: what is answered is what is stored.</summary>
internal sealed class MicrosecondClock : IClock
{
    public Instant GetCurrentInstant() => Iso.ToMicroseconds(SystemClock.Instance.GetCurrentInstant());
}
