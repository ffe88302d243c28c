using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>What is asked: which metrics of one agreement, for which period, grouped by what, as known when.</summary>
public sealed record MetricsQuestion
{
    public required Rulebook Rulebook { get; init; }

    /// <summary>First local date of the period, in the zone of <see cref="Rulebook.Reference"/>.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last local date of the period, included; not before <see cref="From"/>.</summary>
    public required LocalDate To { get; init; }

    public required Instant Now { get; init; }

    /// <summary>Keys of <see cref="MetricCatalogue"/>; all when null.</summary>
    public IReadOnlyCollection<string>? Metrics { get; init; }

    /// <summary>No groups when null.</summary>
    public Grouping? GroupBy { get; init; }

    /// <summary>The instants of the handovers and closes its figures count, whatever zone dates them.</summary>
    public Interval Made => Rulebook.Dates(From, To);

    /// <summary>The due instants of the clocks its figures count: for error budgets those of whole own periods.</summary>
    public Interval Due => Asks(ErrorBudget.Key) && ErrorBudget.Reach(Rulebook, From, To) is var (from, to) ? Rulebook.Dates(from, to) : Made;

    internal bool Asks(string metric) => Metrics?.Contains(metric) ?? true;
}
