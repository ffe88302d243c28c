using System.Text.Json.Serialization;

namespace SlaApi.Domain.Metrics;

/// <summary>The figures of one agreement for one period.</summary>
public sealed record MetricsReport
{
    public required ReportPeriod Period { get; init; }

    /// <summary>Every target of every version in force in the period or with a clock due in it, regardless of the metrics requested.</summary>
    public required IReadOnlyList<TargetFigure> Targets { get; init; }

    /// <summary>Of the whole period.</summary>
    public required MetricSet Metrics { get; init; }

    /// <summary>By key, the missing key last; groups in which nothing was counted are left out. Absent where no group-by was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MetricGroup>? Groups { get; init; }
}

/// <summary>The dates the figures are about.</summary>
public sealed record ReportPeriod
{
    /// <summary>First local date.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last local date, included.</summary>
    public LocalDate To { get; init; }

    /// <summary>IANA name of the zone whose dates these are: that of the latest version with both signatures, else of the draft.</summary>
    public required string Zone { get; init; }
}

/// <summary>The metrics of one group.</summary>
public sealed record MetricGroup
{
    /// <summary><c>2018-01</c>, <c>2018-W03</c>, <c>2018-01-15</c>, or the value grouped by; null where that is missing.</summary>
    public string? Key { get; init; }

    public required MetricSet Metrics { get; init; }
}
