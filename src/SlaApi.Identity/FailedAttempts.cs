using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// Wrong secrets per client and address within a fixed window, in this process: enough against guessing, for a second instance only
/// doubles the limit. A success does not reset the count.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time, IOptions<AuthenticationSettings> settings)
{
    private const int MostRemembered = 10_000;

    private readonly Lock door = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);

    private AttemptLimit Allowed => settings.Value.FailedAttempts;

    /// <summary>How long to wait where the limit is reached, else null.</summary>
    public TimeSpan? Blocked(string who)
    {
        var now = time.GetUtcNow();
        lock (door)
            return Wait(Open(who, now), now);
    }

    /// <summary>Counts a failure; where the limit was reached before it, it is not counted, and the answer is how long to wait.</summary>
    public TimeSpan? Count(string who)
    {
        var now = time.GetUtcNow();
        lock (door)
        {
            var window = Open(who, now);
            if (Wait(window, now) is { } wait)
                return wait;
            if (window is null && windows.Count >= MostRemembered)
                Forget(now);
            windows[who] = window is null ? new Window(now + Allowed.Window, 1) : window with { Failures = window.Failures + 1 };
            return null;
        }
    }

    private Window? Open(string who, DateTimeOffset now) => windows.TryGetValue(who, out var window) && now < window.EndsAt ? window : null;

    private TimeSpan? Wait(Window? window, DateTimeOffset now) => window?.Failures >= Allowed.Limit ? window.EndsAt - now : null;

    /// <summary>Makes room: what is over, and where nothing is, what ends first.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (who, window) in windows)
            if (window.EndsAt <= now)
                windows.Remove(who);
        if (windows.Count >= MostRemembered)
            windows.Remove(windows.MinBy(entry => entry.Value.EndsAt).Key);
    }

    private sealed record Window(DateTimeOffset EndsAt, int Failures);
}
