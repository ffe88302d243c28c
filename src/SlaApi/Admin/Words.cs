using SlaApi.Authorization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>The vocabulary: how the terms of the API are called for people.</summary>
internal static partial class Words
{
    public static Text Of(Party party) => party == Party.Marketing ? new("Marketing", "Marketing") : new("Verkauf", "Sales");

    public static Text Of(TargetParty? party) => party switch
    {
        TargetParty.Marketing => new("Marketing", "Marketing"),
        TargetParty.Sales => new("Verkauf", "Sales"),
        _ => new("beide", "both"),
    };

    public static Text Of(Role role) => role switch
    {
        Role.Administrator => new("Administration", "Administrator"),
        Role.Marketing => new("Marketing", "Marketing"),
        Role.Sales => new("Verkauf", "Sales"),
        Role.Management => new("Geschäftsleitung", "Management"),
        _ => new("Lesend", "Viewer"),
    };

    public static Text Of(TargetPeriod? per) => per switch
    {
        TargetPeriod.Week => new("je Woche", "per week"),
        TargetPeriod.Month => new("je Monat", "per month"),
        TargetPeriod.Quarter => new("je Quartal", "per quarter"),
        TargetPeriod.HalfYear => new("je Halbjahr", "per half-year"),
        TargetPeriod.Year => new("je Jahr", "per year"),
        _ => new("über die Laufzeit", "over the term"),
    };

    public static Text Of(Recurrence? every) => every switch
    {
        Recurrence.Week => new("wöchentlich", "weekly"),
        Recurrence.Month => new("monatlich", "monthly"),
        Recurrence.Quarter => new("vierteljährlich", "quarterly"),
        Recurrence.HalfYear => new("halbjährlich", "half-yearly"),
        Recurrence.Year => new("jährlich", "yearly"),
        _ => new("–", "–"),
    };

    public static IReadOnlyList<(string, Text)> Recurrences { get; } =
    [
        ("week", Of(Recurrence.Week)), ("month", Of(Recurrence.Month)), ("quarter", Of(Recurrence.Quarter)), ("halfYear", Of(Recurrence.HalfYear)), ("year", Of(Recurrence.Year)),
    ];

    public static IReadOnlyList<(string, Text)> TimeUnits { get; } =
    [
        ("businessMinutes", Of(TimeUnit.BusinessMinutes)), ("businessHours", Of(TimeUnit.BusinessHours)), ("businessDays", Of(TimeUnit.BusinessDays)),
        ("calendarMinutes", Of(TimeUnit.CalendarMinutes)), ("calendarHours", Of(TimeUnit.CalendarHours)), ("calendarDays", Of(TimeUnit.CalendarDays)),
    ];

    public static Text Of(TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessMinutes => new("Geschäftsminuten", "business minutes"),
        TimeUnit.BusinessHours => new("Geschäftsstunden", "business hours"),
        TimeUnit.BusinessDays => new("Geschäftstage", "business days"),
        TimeUnit.CalendarMinutes => new("Minuten", "minutes"),
        TimeUnit.CalendarHours => new("Stunden", "hours"),
        _ => new("Kalendertage", "calendar days"),
    };

    /// <summary>A length of time as agreed: <c>4 Geschäftsstunden</c>.</summary>
    public static string Of(SlaDuration? duration, Language t) =>
        duration is null ? "–" : $"{t.Number(duration.Value)} {(duration.Value == 1 ? t[Singular(duration.Unit)] : t[Of(duration.Unit)])}";

    /// <summary>What a target is called, by what it measures; targets of one priority have it behind.</summary>
    public static Text Of(Target target) => target is ResponseTarget { Priority: { } priority }
        ? new($"{NameOf(target).De} ({Reading.Choices.Of(priority).De})", $"{NameOf(target).En} ({Reading.Choices.Of(priority).En})")
        : NameOf(target);

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
        RatioTarget { Metric: "closeRate" } => new("Abschlussquote", "Close rate"),
        RatioTarget { Metric: "winRate" } => new("Lead-zu-Kunde-Quote", "Win rate"),
        RatioTarget { Metric: "acceptanceRate" } => new("Annahmequote", "Acceptance rate"),
        AmountTarget { Metric: "revenue" } => new("Umsatz", "Revenue"),
        ResponseTarget { StopsOn: { } stop } => Reading.Choices.Of(stop),
        RatioTarget { Metric: { } metric } => Reading.Names.OfMetric(metric),
        IndicatorTarget { Indicator: { } indicator } => new(indicator, indicator),
        _ => new(target.Key ?? "–", target.Key ?? "–"),
    };

    private static Text Singular(TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessMinutes => new("Geschäftsminute", "business minute"),
        TimeUnit.BusinessHours => new("Geschäftsstunde", "business hour"),
        TimeUnit.BusinessDays => new("Geschäftstag", "business day"),
        TimeUnit.CalendarMinutes => new("Minute", "minute"),
        TimeUnit.CalendarHours => new("Stunde", "hour"),
        _ => new("Kalendertag", "calendar day"),
    };
}
