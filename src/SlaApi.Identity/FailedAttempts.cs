using Microsoft.Extensions.Options;

namespace SlaApi.Identity;

/// <summary>
/// Wrong secrets per client and address within a fixed window, in this process: enough against guessing, for one instance more only
/// multiplies the limit by two. A success does not reset the count.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time, IOptions<AuthenticationSettings> settings)
{
    private const int MostRemembered = 10_000;

    private readonly Lock door = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);

    /// <summary>How long to wait where the limit is reached, else null.</summary>
    public TimeSpan? Blocked(string who)
    {
        var now = time.GetUtcNow();
        lock (door)
        {
            var isBlocked = windows.TryGetValue(who, out var window) && now < window.EndsAt && window.Failures >= settings.Value.FailedAttempts.Limit;
            return isBlocked ? window!.EndsAt - now : null;
        }
    }

    public void Count(string who)
    {
        var now = time.GetUtcNow();
        lock (door)
        {
            if (windows.TryGetValue(who, out var window) && now < window.EndsAt)
            {
                windows[who] = window with { Failures = window.Failures + 1 };
                return;
            }
            if (windows.Count >= MostRemembered)
                Forget(now);
            windows[who] = new Window(now + settings.Value.FailedAttempts.Window, 1);
        }
    }

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
