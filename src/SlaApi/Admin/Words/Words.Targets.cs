using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Targets, and the values of their members.</summary>
internal static partial class Words
{
    /// <summary>What a target is called, by what it measures; targets of one priority have it behind.</summary>
    public static Text Of(Target target) => target is ResponseTarget { Priority: { } priority }
        ? new($"{NameOf(target).De} ({Of(priority).De})", $"{NameOf(target).En} ({Of(priority).En})")
        : NameOf(target);

    public static Text Of(Priority priority) => priority switch
    {
        Priority.Urgent => new("dringend", "urgent"),
        Priority.High => new("hoch", "high"),
        Priority.Normal => new("normal", "normal"),
        _ => new("niedrig", "low"),
    };

    public static Text Of(VolumeCount counts) => counts == VolumeCount.Accepted
        ? new("angenommene Übergaben", "accepted handovers")
        : new("alle Übergaben", "all handovers");

    public static Text Of(OnSilence silence) => silence == OnSilence.Accept
        ? new("gilt nach Ablauf der Frist als angenommen", "counts as accepted once the time is over")
        : new(silence.ToString(), silence.ToString());

    public static Text Of(TargetSubject subject) => subject == TargetSubject.Handover
        ? new("Lead-Übergaben", "handovers")
        : new("Anfragen zwischen den Teams", "requests between the teams");

    public static Text Of(IndicatorAggregate aggregate) => aggregate switch
    {
        IndicatorAggregate.Mean => new("Mittelwert", "mean"),
        IndicatorAggregate.Sum => new("Summe", "sum"),
        _ => new("letzter Wert", "last value"),
    };

    /// <param name="kind">The value of the member <c>kind</c>.</param>
    public static Text OfTargetKind(string kind) => kind switch
    {
        "volume" => new("Menge", "volume"),
        "amount" => new("Betrag", "amount"),
        "response" => new("Frist", "response time"),
        "cadence" => new("Kontaktversuche", "contact attempts"),
        "ratio" => new("Quote", "ratio"),
        _ => new("externe Kennzahl", "indicator"),
    };

    private static Text NameOf(Target target) => target switch
    {
        VolumeTarget v => new($"{v.Stage?.ToUpperInvariant()} {Of(v.Per).De}", $"{v.Stage?.ToUpperInvariant()} {Of(v.Per).En}"),
        ResponseTarget { StopsOn: Moment.Contacted } => new("Erstkontakt", "First contact"),
        ResponseTarget { StopsOn: Moment.Decided or Moment.Accepted } => new("Annahme", "Acceptance"),
        ResponseTarget { StopsOn: Moment.ReportedBack } => new("Abschlussmeldung", "Report-back"),
        ResponseTarget { StopsOn: Moment.Assigned } => new("Zuteilung", "Assignment"),
        ResponseTarget { StopsOn: Moment.Completed } => new("Fehlende Daten", "Missing data"),
        ResponseTarget { StopsOn: Moment.ContestDecided } => new("Antwort auf die Bestreitung", "Answer to the contest"),
        ResponseTarget { StopsOn: Moment.Nurtured } => new("Nurturing", "Nurturing"),
        CadenceTarget => new("Kontaktversuche", "Contact attempts"),
        AmountTarget { Metric: "revenue" } => OfMetric("revenue"),
        ResponseTarget { StopsOn: { } stop } => Of(stop),
        RatioTarget { Metric: { } metric } => OfMetric(metric),
        IndicatorTarget { Indicator: { } indicator } => new(indicator, indicator),
        _ => new(target.Key ?? "–", target.Key ?? "–"),
    };
}
