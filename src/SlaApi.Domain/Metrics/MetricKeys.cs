namespace SlaApi.Domain.Metrics;

/// <summary>The keys a metric is asked for by.</summary>
public static class MetricKeys
{
    public const string HandedOver = "handedOver";
    public const string VolumeAttainment = "volumeAttainment";
    public const string Pacing = "pacing";
    public const string AcceptanceRate = "acceptanceRate";
    public const string ConversionRate = "conversionRate";
    public const string TimeToFirstContact = "timeToFirstContact";
    public const string Compliance = "compliance";
    public const string ErrorBudget = "errorBudget";
    public const string CloseRate = "closeRate";
    public const string WinRate = "winRate";
    public const string Revenue = "revenue";

    /// <summary>Every metric there is, in the order they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(
        [HandedOver, VolumeAttainment, Pacing, AcceptanceRate, ConversionRate, TimeToFirstContact, Compliance, ErrorBudget, CloseRate, WinRate, Revenue]);
}
