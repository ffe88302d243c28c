using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>The figures of the targets in force on a date, each in its own period around it.</summary>
public static class CurrentTargets
{
    /// <summary>The dates whose facts <see cref="Of"/> needs; null where no target is in force on the date.</summary>
    public static (LocalDate From, LocalDate To)? Reach(Rulebook rulebook, LocalDate date)
    {
        var around = Around(rulebook, date).ToList();
        return around.Count == 0 ? null : (around.Min(a => a.From), around.Max(a => a.To));
    }

    /// <summary>One figure per target, as the terms list them; its dates are the own period, cut to the days in force.</summary>
    /// <param name="date">A date not before the local date of <paramref name="now"/> if the period is to be unfinished.</param>
    public static IReadOnlyList<TargetFigure> Of(
        Rulebook rulebook, LocalDate date, Instant now, IReadOnlyCollection<HandoverFact> handovers, IReadOnlyCollection<ClockFact> clocks)
    {
        var around = Around(rulebook, date).ToList();
        var periods = around.Select(a => (a.From, a.To)).Distinct().ToDictionary(p => p, p => Figures.Of(
            new MetricsQuestion { Rulebook = rulebook, From = p.From, To = p.To, Now = now, Metrics = [] }, handovers, clocks).Targets);
        return [.. around.Select(a => periods[(a.From, a.To)].Single(f => f.Version == a.Rules.Version && f.Key == a.Target.Key))];
    }

    private static IEnumerable<(Rules Rules, Target Target, LocalDate From, LocalDate To)> Around(Rulebook rulebook, LocalDate date) =>
        from rules in rulebook.Signed
        where MetricContext.InForceIn(rules, date, date) is not null
        from target in rules.Targets
        let own = PeriodOf(rules, target, date)
        select (rules, target, own.From, own.To);

    /// <summary>The own period of a target around a date on which its rules are in force, cut to the dates in force. Whole where the zones of two versions
    /// differ and it is already the next one's date.</summary>
    internal static (LocalDate From, LocalDate To) PeriodOf(Rules rules, Target target, LocalDate date)
    {
        var (from, to) = OwnPeriods.Around(target, rules, date);
        return MetricContext.InForceIn(rules, from, to) ?? (from, to);
    }
}
