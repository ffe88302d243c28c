namespace SlaApi.Domain.Agreements;

/// <summary>The gaps of what the agreement holds beyond the eleven sections. All of it is optional; what is begun must be whole.</summary>
public static partial class TermsGaps
{
    private static void Rules(Place at, Terms terms)
    {
        Rejection(at["rejection"]["reasons"], terms.Rejection?.Reasons ?? []);
        Escalation(at["escalation"], terms);
        Assignment(at["assignment"], terms.Assignment);
        Attribution(at["attribution"], terms.Attribution);
        Currency(at["currency"], terms.Currency);
        if (terms.Exclusions is { } exclusions)
        {
            at["exclusions"]["confirmWithin"].Need(exclusions.ConfirmWithin);
            at["exclusions"]["onSilence"].Need(
                exclusions.OnSilence, "Legen Sie fest, was Schweigen zu einer Ausnahme bedeutet.", "Say what silence about an exclusion means.");
        }

        Credits(at["remedies"]["credits"], terms.Remedies?.Credits);
        at["privacy"]["purpose"].SayIf(
            terms.Privacy?.PerPerson == PerPerson.Named && Checks.Missing(terms.Privacy.Purpose),
            "Zahlen mit Namen brauchen einen Zweck.", "Figures by name need a purpose.");
        if (terms.LegalReview?.Required == true)
        {
            at["legalReview"]["reviewer"].NeedPerson(terms.LegalReview.Reviewer);
        }
    }

    private static void Rejection(Place at, IReadOnlyList<RejectionReason> reasons)
    {
        foreach (var (index, reason) in reasons.Index())
        {
            at[index]["code"].Need(reason.Code);
            at[index]["label"].NeedBoth(reason.Label);
        }
    }

    private static void Escalation(Place at, Terms terms)
    {
        foreach (var (index, step) in (terms.Escalation ?? []).Index())
        {
            var place = at[index];
            place["target"].SayIf(
                !Checks.Missing(step.Target) && !(terms.Targets ?? []).Any(t => t.Key == step.Target),
                "Dieses Ziel gibt es in der Vereinbarung nicht.", "The agreement has no such target.");
            place.SayIf(
                step.AtPercent is null == step.After is null,
                "Nennen Sie entweder einen Anteil der Frist oder die Zeit nach der Fälligkeit.",
                "Give either a share of the time limit, or the time past due.");
            place["to"].Need(step.To, "Legen Sie fest, an wen die Eskalation geht.", "Say whom the escalation goes to.");
            place["channel"].Need(step.Channel);
        }
    }

    private static void Assignment(Place at, AssignmentTerms? assignment)
    {
        if (assignment is null)
        {
            return;
        }

        at["mode"].Need(assignment.Mode, "Legen Sie fest, wie Leads zugeteilt werden.", "Say how leads are assigned.");
        at["members"].SayIf(
            assignment is { Mode: AssignmentMode.RoundRobin, Members: null or { Count: 0 } },
            "Nennen Sie mindestens eine Person, der Leads zugeteilt werden.", "Name at least one person leads are assigned to.");
        foreach (var (index, member) in (assignment.Members ?? []).Index())
        {
            at["members"][index].NeedPerson(member);
        }
    }

    private static void Attribution(Place at, AttributionTerms? attribution)
    {
        if (attribution is null)
        {
            return;
        }

        at["model"].Need(attribution.Model);
        at["weights"].SayIf(
            attribution.Model == AttributionModel.Custom && (attribution.Weights?.Values.Sum() ?? 0) != 1,
            "Die Gewichte des eigenen Modells müssen zusammen 1 ergeben.", "The weights of a custom model must add up to 1.");
    }

    private static void Currency(Place at, CurrencyTerms? currency)
    {
        if (currency is null)
        {
            return;
        }

        at["reporting"].Need(currency.Reporting);
        foreach (var (index, rate) in (currency.Rates ?? []).Index())
        {
            at["rates"][index]["currency"].Need(rate.Currency);
            at["rates"][index]["rate"].Need(rate.Rate);
        }
    }

    private static void Credits(Place at, CreditTerms? credits)
    {
        if (credits is null)
        {
            return;
        }

        at["unit"].Need(credits.Unit);
        at["bands"].NeedAny(credits.Bands, "Nennen Sie mindestens eine Stufe der Servicegutschriften.", "Give at least one band of service credits.");
        foreach (var (index, band) in (credits.Bands ?? []).Index())
        {
            at["bands"][index]["below"].Need(band.Below);
            at["bands"][index]["credit"].Need(band.Credit);
        }

        at["cap"].Need(credits.Cap);
    }
}
