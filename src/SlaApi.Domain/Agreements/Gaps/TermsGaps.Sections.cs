namespace SlaApi.Domain.Agreements;

/// <summary>The gaps of sections 2 to 5 and 8 to 11.</summary>
public static partial class TermsGaps
{
    private static void Scope(Place at, ScopeTerms? scope)
    {
        at["validFrom"].Need(scope?.ValidFrom);
        at["validUntil"].Need(scope?.ValidUntil);
        at["validUntil"].SayIf(
            scope?.ValidUntil < scope?.ValidFrom, "Gilt bis liegt vor Gilt ab.", "Valid until is before valid from.");
        at["validUntil"].SayIf(
            scope?.ValidFrom is { Year: < 9900 } from && scope.ValidUntil > from.PlusYears(99),
            "Gilt bis liegt mehr als 99 Jahre nach Gilt ab.", "Valid until is more than 99 years after valid from.");
        at["businessUnit"].Need(scope?.BusinessUnit);
        at["geography"].Need(scope?.Geography);
        at["productGroup"].Need(scope?.ProductGroup);
    }

    private static void PartyOf(Place at, PartyTerms? party)
    {
        at["function"].Need(party?.Function);
        at["representative"].NeedPerson(party?.Representative);
        if (party?.Provider is { } provider)
        {
            at["provider"]["name"].Need(provider.Name);
            at["provider"]["contractReference"].Need(provider.ContractReference);
        }
    }

    private static void Framework(Place at, FrameworkTerms? framework)
    {
        at["systemName"].Need(framework?.SystemName);
        at["createdOn"].Need(framework?.CreatedOn);
        foreach (var (index, annex) in (framework?.Annexes ?? []).Index())
        {
            at["annexes"][index]["name"].Need(annex.Name);
            at["annexes"][index]["sha256"].Need(annex.Sha256);
        }
    }

    private static void Definitions(Place at, IReadOnlyList<Definition> definitions)
    {
        at.NeedAny(definitions, "Legen Sie die gemeinsamen Begriffe fest.", "Define the shared terms.");
        foreach (var (index, definition) in definitions.Index())
        {
            var place = at[index];
            place["term"].Need(definition.Term);
            place["label"].NeedBoth(definition.Label);
            place["text"].NeedBoth(definition.Text);
            if (definition.Conversion is { } conversion)
            {
                place["conversion"]["fromStage"].Need(conversion.FromStage);
                place["conversion"]["toStage"].Need(conversion.ToStage);
            }
        }
    }

    private static void Responsibility(Place at, ResponsibilityTerms? responsibility)
    {
        at["responsible"].NeedPerson(responsibility?.Responsible);
        at["deputy"].NeedPerson(responsibility?.Deputy);
    }

    private static void Reporting(Place at, ReportingTerms? reporting)
    {
        at["channel"].Need(reporting?.Channel);
        at["interval"].Need(reporting?.Interval);
        foreach (var (index, recipient) in (reporting?.Recipients ?? []).Index())
        {
            var place = at["recipients"][index];
            var person = new Person { Name = recipient.Name, Email = recipient.Email };
            place.NeedPerson(person);
            place["level"].Need(recipient.Level);
        }

        at["recipients"].SayIf(
            !(reporting?.Recipients ?? []).Any(r => r.Level == RecipientLevel.Management),
            "Nennen Sie mindestens eine Person der Geschäftsleitung, die den Bericht erhält.",
            "Name at least one person of the management who receives the report.");
        at["language"].Need(reporting?.Language);
    }

    private static void Review(Place at, ReviewTerms? review)
    {
        at["interval"].Need(review?.Interval);
        at["firstOn"].Need(review?.FirstOn);
        at["durationMinutes"].Need(review?.DurationMinutes);
    }

    private static void Renewal(Place at, RenewalTerms? renewal, ScopeTerms? scope)
    {
        at["renewOn"].Need(renewal?.RenewOn);
        at["renewOn"].SayIf(
            renewal?.RenewOn < scope?.ValidFrom, "Erneuerung am liegt vor Gilt ab.", "Renewal on is before valid from.");
        at["noticeOn"].SayIf(
            renewal?.NoticeOn > scope?.ValidUntil, "Der Kündigungstermin liegt nach Gilt bis.", "The notice date is after valid until.");
        at["mode"].Need(
            renewal?.Mode, "Legen Sie fest, ob von Hand oder automatisch erneuert wird.", "Say whether renewal is manual or automatic.");
    }
}
