using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// Counts wrong secrets per client and address in a fixed window, in this process: n instances allow n times the limit. A success does not reset
/// the count.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time, IOptions<AuthenticationSettings> settings)
{
    private const int MaxWindows = 10_000;

    private readonly Lock _sync = new();
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    private AttemptLimit Allowed => settings.Value.FailedAttempts;

    /// <summary>The time to wait if the limit is reached, otherwise null.</summary>
    public TimeSpan? Blocked(string who)
    {
        var now = time.GetUtcNow();
        lock (_sync)
        {
            return Wait(Open(who, now), now);
        }
    }

    /// <summary>Counts a failure. If the limit is already reached, it is not counted and the time to wait is returned.</summary>
    public TimeSpan? Count(string who)
    {
        var now = time.GetUtcNow();
        lock (_sync)
        {
            var window = Open(who, now);
            if (Wait(window, now) is { } wait)
            {
                return wait;
            }

            if (window is null && _windows.Count >= MaxWindows)
            {
                Evict(now);
            }

            _windows[who] = window is null ? new Window(now + Allowed.Window, 1) : window with { Failures = window.Failures + 1 };
            return null;
        }
    }

    private Window? Open(string who, DateTimeOffset now) => _windows.TryGetValue(who, out var window) && now < window.EndsAt ? window : null;

    private TimeSpan? Wait(Window? window, DateTimeOffset now) => window?.Failures >= Allowed.Limit ? window.EndsAt - now : null;

    /// <summary>Removes expired _windows or, if there are none, the one that ends first.</summary>
    private void Evict(DateTimeOffset now)
    {
        foreach (var (who, window) in _windows)
        {
            if (window.EndsAt <= now)
            {
                _windows.Remove(who);
            }
        }

        if (_windows.Count >= MaxWindows)
        {
            _windows.Remove(_windows.MinBy(entry => entry.Value.EndsAt).Key);
        }
    }

    private sealed record Window(DateTimeOffset EndsAt, int Failures);
}
