using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>The terms a new agreement begins with: everything that has a sensible default, and nothing the parties must decide themselves.</summary>
public static class AgreementTemplate
{
    /// <summary>
    /// Terms for a company. Left open, as gaps until they are submitted: dates, scope, persons, framework, targets, channel and recipients
    /// of the reports. The introduction is in German, the template's language.
    /// </summary>
    public static Terms For(string company) => new()
    {
        Introduction = Introduction(company),
        Parties = new() { Marketing = new() { Function = "Marketing" }, Sales = new() { Function = "Sales" } },
        Definitions = Glossary.Standard,
        Metrics = ["handedOver", "volumeAttainment", "compliance", "closeRate", "revenue"],
        Reporting = new() { Interval = Recurrence.Month, Language = "de" },
        Review = new() { Interval = Recurrence.Quarter, DurationMinutes = 60 },
        Renewal = new() { Mode = RenewalMode.Manual, AfterExpiry = AfterExpiry.Continues },
        Calendar = OfficeHours,
        Intake = new() { RequiredFields = [], Unqualified = Unqualified.Count },
        Rejection = new() { Reasons = RejectionReasons },
        Privacy = new() { LeadContact = false, PerPerson = PerPerson.Off, MinGroupSize = 5, RetentionMonths = 24 },
    };

    private static readonly IReadOnlyList<HoursInterval> OfficeDay = Array.AsReadOnly<HoursInterval>([new("08:00", "17:00")]);

    /// <summary>Monday to Friday; the region of the holidays is for the parties to name.</summary>
    public static CalendarTerms OfficeHours { get; } = new()
    {
        TimeZone = "Europe/Zurich",
        WeeklyHours = new() { Monday = OfficeDay, Tuesday = OfficeDay, Wednesday = OfficeDay, Thursday = OfficeDay, Friday = OfficeDay },
    };

    private static readonly IReadOnlyList<RejectionReason> RejectionReasons = Array.AsReadOnly(
    [
        Reason("duplicate", "Bereits erfasst", "Already known"),
        Reason("notReachable", "Mit den Angaben nicht erreichbar", "Not reachable with the data given"),
        Reason("noNeed", "Kein Bedarf erkennbar", "No need recognisable"),
        Reason("wrongIndustry", "Unpassende Branche", "Wrong industry"),
        Reason("outOfScope", "Nicht im Geltungsbereich", "Out of scope"),
        Reason("incompleteData", "Angaben unvollständig", "Data incomplete"),
    ]);

    private static RejectionReason Reason(string code, string de, string en) => new() { Code = code, Label = new(de, en) };

    private static string Introduction(string company) =>
        $"Diese Leistungsvereinbarung (nachfolgend SLA) regelt, wie die Bereiche Marketing und Sales der {company} zusammenarbeiten und " +
        "wo die Arbeit des einen Bereichs an den anderen übergeht. Beide Bereiche verpflichten sich mit diesem SLA, ihren Beitrag zu einem " +
        $"planbaren, profitablen und nachhaltigen Wachstum der {company} zu leisten.";
}
