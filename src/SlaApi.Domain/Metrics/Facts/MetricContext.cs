using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>What all metrics of one question share: by which rules, in which zone, as known when.</summary>
internal sealed class MetricContext
{
    private readonly Rulebook _rulebook;
    private readonly Dictionary<int, Rules> _rules;
    private readonly HashSet<int> _excludingUnqualified;

    public MetricContext(Rulebook rulebook, LocalDate from, LocalDate to, Instant now)
    {
        (_rulebook, Reference, Now, Signed) = (rulebook, rulebook.Reference, now, rulebook.Signed);
        Zones = rulebook.Zones;
        InForce = [.. Signed.Where(r => InForceIn(r, from, to) is not null)];
        _rules = Signed.ToDictionary(r => r.Version);
        _excludingUnqualified = [.. _rules.Values.Where(Excludes).Select(r => r.Version)];
    }

    /// <summary>The rules whose zone is used, and whose calendar serves observed handovers.</summary>
    public Rules Reference { get; }

    public Instant Now { get; }

    /// <summary>That of the reference, and those of all signed rules.</summary>
    public IReadOnlyCollection<DateTimeZone> Zones { get; }

    /// <summary>All signed rules, by begin.</summary>
    public IReadOnlyList<Rules> Signed { get; }

    /// <summary>Those in force on some date of the period, by begin.</summary>
    public IReadOnlyList<Rules> InForce { get; }

    /// <summary>The rules a handover is judged by; the reference for an observed one.</summary>
    public Rules RulesOf(HandoverFact handover) =>
        handover.Version is { } version && _rules.TryGetValue(version, out var rules) ? rules : Reference;

    /// <summary>The rules in force at an instant; the reference where none are.</summary>
    public Rules RulesAt(Instant at) => _rulebook.At(at) ?? Reference;

    /// <summary>The local date of now for the targets of some rules: a period is over when this is past its last date.</summary>
    public LocalDate TodayFor(Rules rules) => Now.InZone(rules.Zone).Date;

    /// <summary>Neither withdrawn nor merged nor out of scope, and qualified where the intake rule of its version wants that.</summary>
    public bool Counts(HandoverFact handover) =>
        handover.State != Handovers.HandoverState.Withdrawn
        && !handover.OutOfScope
        && (handover.Qualifies || !ExcludesUnqualified(handover));

    /// <summary>The dates of a stretch on which rules are in force; null when there are none.</summary>
    public static (LocalDate From, LocalDate To)? InForceIn(Rules rules, LocalDate from, LocalDate to)
    {
        var first = LocalDate.Max(from, rules.FirstDay);
        var last = rules.LastDay is { } end ? LocalDate.Min(to, end) : to;
        return first <= last ? (first, last) : null;
    }

    private bool ExcludesUnqualified(HandoverFact handover) =>
        handover.Version is { } version && _rules.ContainsKey(version) ? _excludingUnqualified.Contains(version) : Excludes(Reference);

    private static bool Excludes(Rules rules) => rules.Terms.Intake?.Unqualified == Unqualified.Exclude;
}
