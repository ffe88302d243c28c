namespace SlaApi.Domain.Agreements;

/// <summary>The faults of what the agreement holds beyond the eleven sections.</summary>
public static partial class TermsFaults
{
    private static readonly string[] Touches = ["first", "middle", "last"];

    private static void Rules(Place at, Terms terms)
    {
        Intake(at["intake"], terms.Intake);
        Rejection(at["rejection"], terms.Rejection);
        at["escalation"].Each(terms.Escalation, Few, Escalation);
        at["assignment"]["members"].Each(terms.Assignment?.Members, Many, Checks.Person);
        at["assignment"]["reassignAfter"].Duration(terms.Assignment?.ReassignAfter);
        Attribution(at["attribution"]["weights"], terms.Attribution?.Weights);
        Currency(at["currency"], terms.Currency);
        at["fiscalYearStartMonth"].Between(terms.FiscalYearStartMonth, 1, 12);
        at["exclusions"]["confirmWithin"].Duration(terms.Exclusions?.ConfirmWithin);
        at["remedies"]["actionPlanWithin"].Duration(terms.Remedies?.ActionPlanWithin);
        Credits(at["remedies"]["credits"], terms.Remedies?.Credits);
        at["privacy"]["purpose"].Prose(terms.Privacy?.Purpose);
        at["privacy"]["minGroupSize"].Between(terms.Privacy?.MinGroupSize, 1, 10_000);
        at["privacy"]["retentionMonths"].Between(terms.Privacy?.RetentionMonths, 1, 1200);
        at["legalReview"]["reviewer"].Person(terms.LegalReview?.Reviewer);
    }

    private static void Intake(Place at, IntakeTerms? intake)
    {
        at["requiredFields"].Each(intake?.RequiredFields, Many, (place, field) => place.SayIf(
            !HandoverFields.Knows(field), "Eine Lead-Übergabe hat dieses Feld nicht.", "A handover has no such member."));
        at["requiredFields"].Distinct(intake?.RequiredFields, f => f);
        at["dailyCap"].AtLeast(intake?.DailyCap, 1);
    }

    private static void Rejection(Place at, RejectionTerms? rejection)
    {
        at["reasons"].Each(rejection?.Reasons, Many, (place, reason) =>
        {
            place["code"].Key(reason.Code);
            place["label"].Line(reason.Label);
        });
        at["reasons"].Distinct(rejection?.Reasons, r => r.Code, "code");
        at["contestWithin"].Duration(rejection?.ContestWithin);
        at["decideContestWithin"].Duration(rejection?.DecideContestWithin);
    }

    private static void Escalation(Place at, EscalationStep step)
    {
        at["target"].Key(step.Target);
        at["atPercent"].Between(step.AtPercent, 1, 100);
        at["after"].Duration(step.After);
    }

    private static void Attribution(Place at, IReadOnlyDictionary<string, decimal>? weights)
    {
        foreach (var (touch, weight) in weights ?? new Dictionary<string, decimal>())
        {
            at[touch].SayIf(!Touches.Contains(touch), "Erlaubt sind first, middle und last.", "first, middle and last are allowed.");
            at[touch].Between<decimal>(weight, 0, 1);
        }
    }

    private static void Currency(Place at, CurrencyTerms? currency)
    {
        at["reporting"].CurrencyCode(currency?.Reporting);
        at["rates"].Each(currency?.Rates, Many, (place, rate) =>
        {
            place["currency"].CurrencyCode(rate.Currency);
            place["rate"].AboveZero(rate.Rate);
            place["rate"].SayIf(rate.Rate > 1_000_000, "Höchstens 1 000 000.", "At most 1,000,000.");
        });
        at["rates"].Distinct(currency?.Rates, r => r.Currency, "currency");
    }

    private static void Credits(Place at, CreditTerms? credits)
    {
        at["bands"].Each(credits?.Bands, Few, (place, band) =>
        {
            place["below"].Share(band.Below);
            place["credit"].Credit(band.Credit, credits?.Unit);
        });
        at["cap"].Credit(credits?.Cap, credits?.Unit);
    }

    private static void Credit(this Place at, decimal? credit, CreditUnit? unit)
    {
        if (unit == CreditUnit.Percent)
        {
            at.Between(credit, 0, 100);
        }
        else
        {
            at.AtLeast(credit, 0);
        }
    }
}
