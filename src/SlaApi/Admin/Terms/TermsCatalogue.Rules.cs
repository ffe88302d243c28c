using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members beyond the eleven sections; nearly all of them may be left open.</summary>
internal static partial class TermsCatalogue
{
    private static Text PercentSign => new("%", "%");

    private static IEnumerable<TermsMember> Rules() => [.. Handling(), .. Consequences(), .. Protection()];

    private static IEnumerable<TermsMember> Handling() =>
    [
        Optional("intake/requiredFields", ValueKind.HandoverField),
        Choice<Unqualified>("intake/unqualified") with { Optional = true },
        Optional("intake/dailyCap", Number),
        Of("rejection/reasons/*/label", ValueKind.Label),
        Optional("rejection/reasons/*/code", Key) with
        {
            Hint = new("So nennt das CRM den Grund. Leer: aus der Bezeichnung gebildet.", "What the CRM calls the reason. Empty: made from the label."),
        },
        Optional("rejection/contestWithin", Length),
        Optional("rejection/decideContestWithin", Length),
        Choice<ContestSilence>("rejection/onContestSilence") with { Optional = true },
        Optional("escalation/*/target", ValueKind.Target),
        Optional("escalation/*/atPercent", Percent) with
        {
            Unit = PercentSign, Hint = new("Entweder das oder die Zeit nach Ablauf.", "Either this or the time after it is due."),
        },
        Optional("escalation/*/after", Length),
        Choice<EscalationTo>("escalation/*/to"),
        Choice<EscalationChannel>("escalation/*/channel"),
        Optional("escalation/*/urgent", Flag),
        Choice<AssignmentMode>("assignment/mode") with { OnlyWhereSet = true },
        .. Person("assignment/members/*", null).Select(m => m with { OnlyWhereSet = true }),
        Optional("assignment/reassignAfter", Length) with { OnlyWhereSet = true },
    ];

    private static IEnumerable<TermsMember> Consequences() =>
    [
        Choice<AttributionModel>("attribution/model") with { Optional = true },
        Optional("attribution/weights", Weights),
        Optional("currency/reporting", ValueKind.Currency),
        Of("currency/rates/*/currency", ValueKind.Currency),
        Of("currency/rates/*/rate", ValueKind.Decimal) with
        {
            Hint = new("So viel der Berichtswährung ist eine Einheit wert.", "What one unit is worth in the reporting currency."),
        },
        Optional("fiscalYearStartMonth", Month),
        Optional("exclusions/confirmWithin", Length),
        Choice<ExclusionSilence>("exclusions/onSilence") with { Optional = true },
        Optional("remedies/actionPlanWithin", Length),
        Choice<CreditUnit>("remedies/credits/unit") with { Optional = true },
        Of("remedies/credits/bands/*/below", Share) with
        {
            Unit = PercentSign, Hint = new("Fristeinhaltung, unter der die Gutschrift fällig wird.", "Compliance below which the credit is due."),
        },
        Of("remedies/credits/bands/*/credit", ValueKind.Decimal),
        Optional("remedies/credits/cap", ValueKind.Decimal),
    ];

    private static IEnumerable<TermsMember> Protection() =>
    [
        Optional("privacy/leadContact", Flag),
        Choice<PerPerson>("privacy/perPerson") with { Optional = true },
        Optional("privacy/purpose", Prose),
        Optional("privacy/minGroupSize", Persons) with { Unit = new("Personen", "persons") },
        Optional("privacy/retentionMonths", Months) with { Unit = new("Monate", "months") },
        Optional("legalReview/required", Flag) with { OnlyWhereSet = true },
        .. Person("legalReview/reviewer", null).Select(m => m with { OnlyWhereSet = true }),
    ];
}
