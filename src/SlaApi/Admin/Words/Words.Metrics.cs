using SlaApi.Domain.Metrics;

namespace SlaApi.Admin;

/// <summary>Metrics and stages.</summary>
internal static partial class Words
{
    private static readonly Dictionary<string, Text> MetricNames = new()
    {
        [MetricKeys.HandedOver] = new("Übergebene Leads", "Leads handed over"),
        [MetricKeys.VolumeAttainment] = new("Erreichung der Mengenziele", "Attainment of the volume targets"),
        [MetricKeys.Pacing] = new("Stand gegenüber dem Soll", "Standing against the pace"),
        [MetricKeys.AcceptanceRate] = new("Annahmequote", "Acceptance rate"),
        [MetricKeys.ConversionRate] = new("Conversion Rates", "Conversion rates"),
        [MetricKeys.TimeToFirstContact] = new("Zeit bis zum Erstkontakt", "Time to first contact"),
        [MetricKeys.Compliance] = new("Fristeinhaltung", "Clocks kept"),
        [MetricKeys.CloseRate] = new("Abschlussquote", "Close rate"),
        [MetricKeys.WinRate] = new("Lead-zu-Kunde-Quote", "Win rate"),
        [MetricKeys.Revenue] = new("Umsatz", "Revenue"),
        ["rejectionReasons"] = new("Ablehnungsgründe", "Rejection reasons"),
        ["recycleRate"] = new("Rückgabequote", "Recycle rate"),
        ["timeToAcceptance"] = new("Zeit bis zur Annahme", "Time to acceptance"),
        ["timeToFirstAttempt"] = new("Zeit bis zum ersten Kontaktversuch", "Time to first attempt"),
        ["timeToClose"] = new("Zeit bis zum Abschluss", "Time to close"),
        ["routingDelay"] = new("Zeit bis zur Zuteilung", "Routing delay"),
        ["workingDelay"] = new("Zeit von der Zuteilung bis zum Erstkontakt", "Working delay"),
        ["attributedRevenue"] = new("Umsatz nach Attribution", "Attributed revenue"),
        ["reportBackCompliance"] = new("Vollständige Abschlussmeldungen", "Complete report-backs"),
        ["errorBudget"] = new("Zulässige Verspätungen", "Late cases allowed"),
        ["leadQuality"] = new("Lead-Qualität", "Lead quality"),
        ["serviceCredits"] = new("Servicegutschriften", "Service credits"),
    };

    /// <param name="key">A key of <see cref="MetricKeys"/>; an unknown one is its own name.</param>
    public static Text OfMetric(string key) => MetricNames.GetValueOrDefault(key) ?? new(key, key);

    /// <summary>Stages are fields of the agreement; what is written in lower case is shown in capitals, like SQL.</summary>
    public static Text OfStage(string stage) =>
        stage == "won" ? new("gewonnener Abschluss", "deal won") : new(stage.ToUpperInvariant(), stage.ToUpperInvariant());
}
