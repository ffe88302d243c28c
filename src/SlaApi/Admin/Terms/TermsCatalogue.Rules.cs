using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members beyond the eleven sections; none of them has a form.</summary>
internal static partial class TermsCatalogue
{
    private static IEnumerable<TermsMember> Rules() =>
    [
        Shown("intake/requiredFields", ValueKind.HandoverField),
        Choice<Unqualified>("intake/unqualified"),
        Shown("intake/dailyCap", Number),
        Shown("rejection/contestWithin", Length),
        Shown("rejection/decideContestWithin", Length),
        Choice<ContestSilence>("rejection/onContestSilence"),
        Shown("escalation/*/atPercent", Percent),
        Shown("escalation/*/after", Length),
        Choice<EscalationTo>("escalation/*/to"),
        Choice<EscalationChannel>("escalation/*/channel"),
        Choice<AssignmentMode>("assignment/mode"),
        Shown("assignment/reassignAfter", Length),
        Choice<AttributionModel>("attribution/model"),
        Shown("attribution/weights", Share),
        Shown("currency/reporting", ValueKind.Text),
        Shown("fiscalYearStartMonth", Month),
        Shown("exclusions/confirmWithin", Length),
        Choice<ExclusionSilence>("exclusions/onSilence"),
        Shown("remedies/actionPlanWithin", Length),
        Choice<CreditUnit>("remedies/credits/unit"),
        Shown("remedies/credits/bands/*/below", Share),
        Shown("privacy/leadContact", ValueKind.Text),
        Choice<PerPerson>("privacy/perPerson"),
        Shown("privacy/purpose", Prose),
        Shown("privacy/minGroupSize", Persons),
        Shown("privacy/retentionMonths", Months),
        Shown("legalReview/required", ValueKind.Text),
    ];
}
