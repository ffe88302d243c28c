using System.Text.Json.Serialization;

namespace SlaApi.Domain.Metrics;

/// <summary>The metrics asked for; the others are absent.</summary>
public sealed record MetricSet
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HandedOver? HandedOver { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VolumeAttainment? VolumeAttainment { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Pacing? Pacing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AcceptanceRate? AcceptanceRate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConversionRate? ConversionRate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeToFirstContact? TimeToFirstContact { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Compliance? Compliance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ErrorBudget? ErrorBudget { get; init; }

    /// <summary>Won / (won + lost), by close date in the period.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ratio? CloseRate { get; init; }

    /// <summary>Of the leads handed over in the period, those closed as won by now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ratio? WinRate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Revenue? Revenue { get; init; }

    /// <summary>Nothing was counted in any of the metrics asked for.</summary>
    internal bool IsEmpty =>
        HandedOver is not { Value: > 0 }
        && VolumeAttainment?.Targets.Any(t => t.Numerator > 0) != true
        && Pacing?.Targets.Any(t => t.Actual > 0) != true
        && !(AcceptanceRate is { } acceptance && acceptance.Denominator + acceptance.Open + acceptance.BySilence > 0)
        && ConversionRate?.Definitions.Any(d => d.Denominator > 0) != true
        && !(TimeToFirstContact is { } contact && contact.Count + contact.Censored > 0)
        && !(Compliance is { } c && c.Denominator + c.Running + c.Paused + c.Cancelled + c.Excluded > 0)
        && ErrorBudget?.Targets.Any(t => t.ExpectedCases > 0) != true
        && CloseRate is not { Denominator: > 0 }
        && WinRate is not { Denominator: > 0 }
        && !(Revenue is { } revenue && revenue.Amounts.Count + revenue.MissingAmount > 0);

    internal static MetricSet Of(MetricsQuestion question, Slice slice, Frame frame) => new()
    {
        HandedOver = question.Asks(MetricKeys.HandedOver) ? HandedOver.Of(slice) : null,
        VolumeAttainment = question.Asks(MetricKeys.VolumeAttainment) ? VolumeAttainment.Of(slice, frame) : null,
        Pacing = question.Asks(MetricKeys.Pacing) ? Pacing.Of(slice, frame) : null,
        AcceptanceRate = question.Asks(MetricKeys.AcceptanceRate) ? AcceptanceRate.Of(slice) : null,
        ConversionRate = question.Asks(MetricKeys.ConversionRate) ? ConversionRate.Of(slice, frame) : null,
        TimeToFirstContact = question.Asks(MetricKeys.TimeToFirstContact) ? TimeToFirstContact.Of(slice, frame) : null,
        Compliance = question.Asks(MetricKeys.Compliance) ? Compliance.Of(slice, frame) : null,
        ErrorBudget = question.Asks(MetricKeys.ErrorBudget) ? ErrorBudget.Of(slice, frame) : null,
        CloseRate = question.Asks(MetricKeys.CloseRate) ? Closing.CloseRate(slice) : null,
        WinRate = question.Asks(MetricKeys.WinRate) ? Closing.WinRate(slice, frame) : null,
        Revenue = question.Asks(MetricKeys.Revenue) ? Revenue.Of(slice, frame) : null,
    };
}
