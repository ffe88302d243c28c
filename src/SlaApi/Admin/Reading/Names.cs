using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Reading;

/// <summary>How metrics, stages, members of a handover and regions are called for people.</summary>
internal static class Names
{
    /// <summary>Those of the catalogue, and what terms may name as an indicator beside them.</summary>
    private static readonly Dictionary<string, Text> Metrics = new(MetricCatalogue.All.Select(m => KeyValuePair.Create(m.Key, m.Name)))
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

    private static readonly Dictionary<string, Text> Fields = new()
    {
        ["externalId"] = new("Kennung im CRM", "identifier in the CRM"), ["leadId"] = new("Lead", "lead"), ["stage"] = new("Lead-Phase", "stage"),
        ["priority"] = new("Dringlichkeit", "priority"), ["source"] = new("Quelle", "source"), ["campaign"] = new("Kampagne", "campaign"), ["segment"] = new("Segment", "segment"),
        ["score"] = new("Punktzahl", "score"), ["assignee"] = new("zuständig", "assignee"), ["provider"] = new("Agentur", "agency"), ["url"] = new("Adresse im CRM", "address in the CRM"),
        ["note"] = new("Notiz", "note"), ["lead.name"] = new("Name des Leads", "name of the lead"), ["lead.email"] = new("E-Mail des Leads", "e-mail of the lead"),
        ["lead.company"] = new("Firma des Leads", "company of the lead"), ["handedOverAt"] = new("Übergabezeitpunkt", "time of handover"), ["createdAt"] = new("Erfassungszeitpunkt", "time of creation"),
    };

    private static readonly Dictionary<string, string> Regions = (
        "CH Schweiz|CH-AG Aargau|CH-AI Appenzell Innerrhoden|CH-AR Appenzell Ausserrhoden|CH-BE Bern|CH-BL Basel-Landschaft|CH-BS Basel-Stadt|CH-FR Freiburg|CH-GE Genf|CH-GL Glarus|" +
        "CH-GR Graubünden|CH-JU Jura|CH-LU Luzern|CH-NE Neuenburg|CH-NW Nidwalden|CH-OW Obwalden|CH-SG St. Gallen|CH-SH Schaffhausen|CH-SO Solothurn|CH-SZ Schwyz|CH-TG Thurgau|" +
        "CH-TI Tessin|CH-UR Uri|CH-VD Waadt|CH-VS Wallis|CH-ZG Zug|CH-ZH Zürich|DE Deutschland|DE-BB Brandenburg|DE-BE Berlin|DE-BW Baden-Württemberg|DE-BY Bayern|DE-HB Bremen|" +
        "DE-HE Hessen|DE-HH Hamburg|DE-MV Mecklenburg-Vorpommern|DE-NI Niedersachsen|DE-NW Nordrhein-Westfalen|DE-RP Rheinland-Pfalz|DE-SH Schleswig-Holstein|DE-SL Saarland|" +
        "DE-SN Sachsen|DE-ST Sachsen-Anhalt|DE-TH Thüringen|AT Österreich|AT-1 Burgenland|AT-2 Kärnten|AT-3 Niederösterreich|AT-4 Oberösterreich|AT-5 Salzburg|AT-6 Steiermark|" +
        "AT-7 Tirol|AT-8 Vorarlberg|AT-9 Wien").Split('|').ToDictionary(r => r[..r.IndexOf(' ')], r => r[(r.IndexOf(' ') + 1)..]);

    public static Text OfMetric(string key) => Metrics.GetValueOrDefault(key) ?? new(key, key);

    /// <summary>Stages are fields of the agreement; what is written in lower case is shown in capitals, like SQL.</summary>
    public static Text OfStage(string stage) => stage == "won" ? new("gewonnener Abschluss", "deal won") : new(stage.ToUpperInvariant(), stage.ToUpperInvariant());

    public static Text OfField(string field) =>
        Fields.GetValueOrDefault(field) ?? (field.Split("attributes.") is ["", var own] ? new($"„{own}“", $"“{own}”") : new(field, field));

    /// <summary>Own names, in the language of the country.</summary>
    public static string OfRegion(string code) => Regions.GetValueOrDefault(code, code);
}
