namespace SlaApi.Domain.Metrics;

/// <summary>Every metric there is: the members of <see cref="MetricSet"/>, in their order.</summary>
public static class MetricCatalogue
{
    public static IReadOnlyList<Metric> All { get; } = [.. new MetricSet(new(_ => null)).Entries.Select(e => e.Metric)];

    public static bool Has(string key) => All.Any(m => m.Key == key);
}
