using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The targets a new one begins with: those of the template, those that parties often agree on, and each kind without content.</summary>
internal static class TargetTemplates
{
    public static IReadOnlyList<ItemTemplate> All { get; } =
    [
        new("sqlVolume", new("Menge: SQL je Monat", "Volume: SQL per month"),
            """{"kind":"volume","party":"marketing","stage":"sql","per":"month","counts":"handedOver"}"""),
        Response("acceptance", new("Frist: Annahme oder Ablehnung", "Time limit: acceptance or rejection"), "sales", "handedOver", "decided"),
        Response("firstContact", new("Frist: Erstkontakt", "Time limit: first contact"), "sales", "handedOver", "contacted"),
        Response("reportBack", new("Frist: Abschlussmeldung", "Time limit: report-back"), "sales", "won", "reportedBack"),
        Response("missingData", new("Frist: fehlende Daten ergänzen", "Time limit: missing data"), "marketing", "incomplete", "completed"),
        Response("contestAnswer", new("Frist: Antwort auf eine Bestreitung", "Time limit: answer to a contest"), "sales", "contested", "contestDecided"),
        Response("nurturing", new("Frist: Nurturing zurückgegebener Leads", "Time limit: nurturing of returned leads"), "marketing", "recycled", "nurtured"),
        new("attempts", new("Kontaktversuche", "Contact attempts"),
            """{"kind":"cadence","party":"sales","within":{"unit":"businessDays"},"per":"month"}"""),
        new("closeRate", new("Quote: Abschlussquote", "Ratio: close rate"), """{"kind":"ratio","party":"both","metric":"closeRate","per":"quarter"}"""),
        new("revenue", new("Betrag: Umsatz", "Amount: revenue"),
            """{"kind":"amount","party":"sales","metric":"revenue","atLeast":{"currency":"CHF"},"per":"year"}"""),
        new("volume", new("Andere Menge", "Other volume"), """{"kind":"volume"}"""),
        new("response", new("Andere Frist", "Other time limit"), """{"kind":"response"}"""),
        new("ratio", new("Andere Quote", "Other ratio"), """{"kind":"ratio"}"""),
        new("amount", new("Anderer Betrag", "Other amount"), """{"kind":"amount"}"""),
    ];

    /// <summary>The key of a new target: that of the template it equals most, by what it measures.</summary>
    /// <param name="target">As far as it is known.</param>
    public static string KeyOf(Target target) => target switch
    {
        VolumeTarget volume => $"{volume.Stage ?? "volume"}s",
        ResponseTarget { StopsOn: Moment.Decided or Moment.Accepted } => "acceptance",
        ResponseTarget { StopsOn: Moment.Contacted } => "firstContact",
        ResponseTarget { StopsOn: Moment.ReportedBack } => "reportBack",
        ResponseTarget { StopsOn: Moment.Completed } => "missingData",
        ResponseTarget { StopsOn: Moment.ContestDecided } => "contestAnswer",
        ResponseTarget { StopsOn: Moment.Nurtured } => "nurturing",
        CadenceTarget => "attempts",
        AmountTarget { Metric: { } metric } => metric,
        RatioTarget { Metric: { } metric } => metric,
        _ => "target",
    };

    private static ItemTemplate Response(string key, Text name, string party, string start, string stop) => new(
        key, name,
        $$$"""{"kind":"response","party":"{{{party}}}","startsOn":"{{{start}}}","stopsOn":"{{{stop}}}","within":{"unit":"businessHours"},"per":"month"}""");
}
