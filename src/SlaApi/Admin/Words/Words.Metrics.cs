using SlaApi.Domain.Metrics;

namespace SlaApi.Admin;

/// <summary>Metrics and stages.</summary>
internal static partial class Words
{
    /// <summary>Further metrics that terms may name; those of the catalogue bring their names.</summary>
    private static readonly Dictionary<string, Text> FurtherMetrics = new()
    {
        ["rejectionReasons"] = new("Ablehnungsgründe", "Rejection reasons"),
        ["recycleRate"] = new("Rückgabequote", "Recycle rate"),
        ["timeToAcceptance"] = new("Zeit bis zur Annahme", "Time to acceptance"),
        ["timeToFirstAttempt"] = new("Zeit bis zum ersten Kontaktversuch", "Time to first attempt"),
        ["timeToClose"] = new("Zeit bis zum Abschluss", "Time to close"),
        ["routingDelay"] = new("Zeit bis zur Zuteilung", "Routing delay"),
        ["workingDelay"] = new("Zeit von der Zuteilung bis zum Erstkontakt", "Working delay"),
        ["attributedRevenue"] = new("Umsatz nach Attribution", "Attributed revenue"),
        ["reportBackCompliance"] = new("Vollständige Abschlussmeldungen", "Complete report-backs"),
        ["leadQuality"] = new("Lead-Qualität", "Lead quality"),
        ["serviceCredits"] = new("Servicegutschriften", "Service credits"),
    };

    /// <param name="key">A key of <see cref="MetricCatalogue"/>; an unknown one is its own name.</param>
    public static Text OfMetric(string key) =>
        MetricCatalogue.All.FirstOrDefault(m => m.Key == key)?.Name ?? FurtherMetrics.GetValueOrDefault(key) ?? new(key, key);

    /// <summary>Stages are fields of the agreement; what is written in lower case is shown in capitals, like SQL.</summary>
    public static Text OfStage(string stage) =>
        stage == "won" ? new("gewonnener Abschluss", "deal won") : new(stage.ToUpperInvariant(), stage.ToUpperInvariant());
}
