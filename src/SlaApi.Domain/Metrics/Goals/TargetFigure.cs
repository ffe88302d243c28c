using System.Text.Json.Serialization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Metrics;

/// <summary>One target as one version states it, over the dates asked for.</summary>
public sealed record TargetFigure
{
    public string? Key { get; init; }
    public int Version { get; init; }

    /// <summary>As in the terms: <c>volume</c>, <c>amount</c>, <c>response</c>, <c>cadence</c>, <c>ratio</c>, <c>indicator</c>.</summary>
    public required string Kind { get; init; }

    public TargetParty? Party { get; init; }

    /// <summary>First date: of the period, or in force, or on which one of its clocks was due.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date, included.</summary>
    public LocalDate To { get; init; }

    /// <summary>
    /// What was agreed: the goal of these dates (volume: handovers, amount: minor units; rounded half-even to 6 places), the share, or the
    /// bound of the ratio, the lower one where there are two. Null where the terms say none.
    /// </summary>
    public decimal? Target { get; init; }

    /// <summary>What was reached, in the same unit; null where there was nothing to measure.</summary>
    public double? Actual { get; init; }

    /// <summary>For an amount, the currency of both figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    public TargetStatus Status { get; init; }

    /// <summary>Its own periods touched, cut to the dates above; a target without one has a single one.</summary>
    public required IReadOnlyList<TargetPeriodFigure> Periods { get; init; }
}

/// <summary>One own period of a target; members as in <see cref="TargetFigure"/>.</summary>
public sealed record TargetPeriodFigure
{
    public LocalDate From { get; init; }
    public LocalDate To { get; init; }
    public decimal? Target { get; init; }
    public double? Actual { get; init; }
    public TargetStatus Status { get; init; }
}

/// <summary>The status of a target. Once the dates are over it is met or missed; before, on track or at risk.</summary>
public enum TargetStatus
{
    /// <summary>Volume and amount: the goal is reached. Share and ratio: at the agreed level in every period with enough cases.</summary>
    Met,

    /// <summary>Volume and amount: not below what is expected by now. Share and ratio: at the agreed level, no finished period missed.</summary>
    OnTrack,

    AtRisk,
    Missed,

    /// <summary>Nothing to measure, no goal on these dates, or fewer cases than <c>minCases</c>.</summary>
    NoData,
}
