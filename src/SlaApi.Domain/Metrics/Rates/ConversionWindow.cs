using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Metrics;

/// <summary>
/// How long a lead may take, counted by the default calendar of its version. The latest entry per version is kept: where its window is over,
/// that of every earlier one is.
/// </summary>
internal sealed class ConversionWindow(SlaDuration? window, MetricContext context)
{
    private readonly Dictionary<Rules, (CountedTime Time, Instant Latest)> _entries = [];

    public void Enter(HandoverFact handover, Instant at)
    {
        if (window is null)
        {
            return;
        }

        var rules = context.RulesOf(handover);
        if (!_entries.TryGetValue(rules, out var entry))
        {
            entry = (new CountedTime(rules.Calendar, []), at);
        }

        _entries[rules] = entry with { Latest = Instant.Max(entry.Latest, at) };
    }

    /// <summary>Whether <paramref name="at"/> is not after the end of the window that began at <paramref name="since"/>.</summary>
    public bool Holds(HandoverFact handover, Instant since, Instant at) =>
        window is null || at <= since || at <= _entries[context.RulesOf(handover)].Time.Deadline(since, window);

    public bool AnyOpen() => window is not null && _entries.Values.Any(e => e.Time.Deadline(e.Latest, window) > context.Now);
}
