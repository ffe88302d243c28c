using System.Text.Json.Serialization;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>One goal of section 6. A target is its <see cref="Key"/>, across versions; <c>kind</c> decides its further members.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(VolumeTarget), "volume")]
[JsonDerivedType(typeof(AmountTarget), "amount")]
[JsonDerivedType(typeof(ResponseTarget), "response")]
[JsonDerivedType(typeof(CadenceTarget), "cadence")]
[JsonDerivedType(typeof(RatioTarget), "ratio")]
[JsonDerivedType(typeof(IndicatorTarget), "indicator")]
public abstract record Target
{
    /// <summary>Letters, digits, underscore and hyphen, at most 64; unique in the terms.</summary>
    public string? Key { get; init; }

    /// <summary>Who owes it.</summary>
    public TargetParty? Party { get; init; }

    /// <summary>Which handovers it is about; all when missing.</summary>
    public Criterion? AppliesTo { get; init; }

    /// <summary>A key of <c>terms.calendars</c>; the default calendar when missing.</summary>
    public string? Calendar { get; init; }

    /// <summary>The period it is judged by.</summary>
    public TargetPeriod? Per { get; init; }

    /// <summary>Fewer cases than this in a period give no verdict.</summary>
    public int? MinCases { get; init; }
}

public enum TargetParty { Marketing, Sales, Both }

public enum TargetPeriod { Week, Month, Quarter, HalfYear, Year, Term }

/// <summary>So many handovers at a stage per period.</summary>
public sealed record VolumeTarget : Target
{
    public string? Stage { get; init; }

    /// <summary>At least 1, per period.</summary>
    public int? Amount { get; init; }

    public VolumeCount? Counts { get; init; }

    /// <summary>Count only handovers that fulfil the definition of their stage.</summary>
    public bool? OnlyQualified { get; init; }
}

/// <summary>Which handovers count: all that were made, or those ever accepted (or disqualified: as defined, but without need).</summary>
public enum VolumeCount { Accepted, HandedOver }

/// <summary>So much money per period.</summary>
public sealed record AmountTarget : Target
{
    public string? Metric { get; init; }
    public Money? AtLeast { get; init; }
}

/// <summary>A share of the clocks from one moment to another ends in time.</summary>
public sealed record ResponseTarget : Target
{
    public Moment? StartsOn { get; init; }
    public Moment? StopsOn { get; init; }

    /// <summary>Where <c>startsOn</c> is <c>stageReached</c>: which stage.</summary>
    public string? StartStage { get; init; }

    /// <summary>Where <c>stopsOn</c> is <c>stageReached</c>: which stage.</summary>
    public string? StopStage { get; init; }

    public SlaDuration? Within { get; init; }

    /// <summary>Above 0, at most 1: 0.95 is 95 %.</summary>
    public decimal? Share { get; init; }

    /// <summary>Of targets with equal start and stop the one with the handover's priority applies, else the one without.</summary>
    public Priority? Priority { get; init; }

    public OnSilence? OnSilence { get; init; }
    public TargetSubject? Subject { get; init; }
}

/// <summary>A share of the handovers gets so many contact attempts in time.</summary>
public sealed record CadenceTarget : Target
{
    public int? Attempts { get; init; }
    public SlaDuration? Within { get; init; }
    public decimal? Share { get; init; }

    /// <summary><c>handedOver</c> when missing.</summary>
    public Moment? StartsOn { get; init; }
}

/// <summary>A ratio stays at or above, or at or below, a bound.</summary>
public sealed record RatioTarget : Target
{
    public string? Metric { get; init; }
    public decimal? AtLeast { get; init; }
    public decimal? AtMost { get; init; }
}

/// <summary>What is measured elsewhere and reported in as readings.</summary>
public sealed record IndicatorTarget : Target
{
    public string? Indicator { get; init; }
    public IndicatorAggregate? Aggregate { get; init; }
    public decimal? AtLeast { get; init; }
    public decimal? AtMost { get; init; }
}

public enum IndicatorAggregate { Mean, Sum, Last }

public enum OnSilence { Accept }

public enum TargetSubject { Handover, Request }

public enum Priority { Urgent, High, Normal, Low }
