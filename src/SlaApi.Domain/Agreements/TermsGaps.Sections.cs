namespace SlaApi.Domain.Agreements;

/// <summary>The gaps of sections 2 to 5 and 8 to 11.</summary>
public static partial class TermsGaps
{
    private static void Scope(Place at, ScopeTerms? scope)
    {
        at["validFrom"].Need(scope?.ValidFrom, "Der erste Tag der Laufzeit fehlt.", "The first day of the term is missing.");
        at["validUntil"].Need(scope?.ValidUntil, "Der letzte Tag der Laufzeit fehlt.", "The last day of the term is missing.");
        at["validUntil"].SayIf(
            scope?.ValidUntil < scope?.ValidFrom, "Die Laufzeit endet, bevor sie beginnt.", "The term ends before it begins.");
        at["validUntil"].SayIf(
            scope?.ValidFrom is { Year: < 9900 } from && scope.ValidUntil > from.PlusYears(99), "Die Laufzeit ist länger als 99 Jahre.", "The term is longer than 99 years.");
        at["businessUnit"].Need(scope?.BusinessUnit, "Die Geschäftseinheit fehlt.", "The business unit is missing.");
        at["geography"].Need(scope?.Geography, "Der geografische Wirkungsbereich fehlt.", "The geography is missing.");
        at["productGroup"].Need(scope?.ProductGroup, "Die Produktgruppe fehlt.", "The product group is missing.");
    }

    private static void PartyOf(Place at, PartyTerms? party, string de, string en)
    {
        at["function"].Need(party?.Function, $"Die Bezeichnung der Funktion {de} fehlt.", $"The name of the function of {en} is missing.");
        at["representative"].NeedPerson(party?.Representative, $"der Vertretung {de}", $"the representative of {en}");
        if (party?.Provider is { } provider)
        {
            at["provider"]["name"].Need(provider.Name, $"Der Name der Agentur {de} fehlt.", $"The name of the agency of {en} is missing.");
            at["provider"]["contractReference"].Need(
                provider.ContractReference, "Der Verweis auf den Vertrag mit der Agentur fehlt.",
                "The reference to the agency's contract is missing.");
        }
    }

    private static void Framework(Place at, FrameworkTerms? framework)
    {
        at["systemName"].Need(
            framework?.SystemName, "Der Name des gemeinsamen Systems fehlt.", "The name of the jointly adopted system is missing.");
        at["createdOn"].Need(framework?.CreatedOn, "Das Datum des gemeinsamen Systems fehlt.", "The date of the jointly adopted system is missing.");
        foreach (var (index, annex) in (framework?.Annexes ?? []).Index())
        {
            at["annexes"][index]["name"].Need(annex.Name, "Der Name der Beilage fehlt.", "The name of the annex is missing.");
            at["annexes"][index]["sha256"].Need(annex.Sha256, "Die Prüfsumme der Beilage fehlt.", "The hash of the annex is missing.");
        }
    }

    private static void Definitions(Place at, IReadOnlyList<Definition> definitions)
    {
        at.NeedAny(definitions, "Legen Sie die gemeinsamen Begriffe fest.", "Define the shared terms.");
        foreach (var (index, definition) in definitions.Index())
        {
            var place = at[index];
            place["term"].Need(definition.Term, "Der Schlüssel des Begriffs fehlt.", "The key of the term is missing.");
            place["label"].NeedBoth(definition.Label, "Die Bezeichnung des Begriffs", "The label of the term");
            place["text"].NeedBoth(definition.Text, "Die Definition des Begriffs", "The definition of the term");
            if (definition.Conversion is { } conversion)
            {
                place["conversion"]["fromStage"].Need(
                    conversion.FromStage, "Die Phase, von der die Rate ausgeht, fehlt.", "The stage the rate starts from is missing.");
                place["conversion"]["toStage"].Need(
                    conversion.ToStage, "Die Phase, zu der die Rate führt, fehlt.", "The stage the rate leads to is missing.");
            }
        }
    }

    private static void Responsibility(Place at, ResponsibilityTerms? responsibility, string de, string en)
    {
        at["responsible"].NeedPerson(
            responsibility?.Responsible, $"der zielverantwortlichen Person {de}", $"the person responsible for the targets of {en}");
        at["deputy"].NeedPerson(responsibility?.Deputy, $"der Stellvertretung {de}", $"the deputy of {en}");
    }

    private static void Reporting(Place at, ReportingTerms? reporting)
    {
        at["channel"].Need(reporting?.Channel, "Der Kanal der Berichte fehlt.", "The channel of the reports is missing.");
        at["interval"].Need(reporting?.Interval, "Das Intervall der Berichte fehlt.", "The interval of the reports is missing.");
        foreach (var (index, recipient) in (reporting?.Recipients ?? []).Index())
        {
            var place = at["recipients"][index];
            var person = new Person { Name = recipient.Name, Email = recipient.Email };
            place.NeedPerson(person, "dieser Empfängerin oder dieses Empfängers", "this recipient");
            place["level"].Need(recipient.Level, "Die Stufe der Empfängerin oder des Empfängers fehlt.", "The level of this recipient is missing.");
        }

        at["recipients"].SayIf(
            !(reporting?.Recipients ?? []).Any(r => r.Level == RecipientLevel.Management),
            "Nennen Sie mindestens eine Person der Geschäftsleitung, die den Bericht erhält.",
            "Name at least one person of the management who receives the report.");
        at["language"].Need(reporting?.Language, "Die Sprache der Berichte fehlt.", "The language of the reports is missing.");
    }

    private static void Review(Place at, ReviewTerms? review)
    {
        at["interval"].Need(review?.Interval, "Das Intervall der SLA-Reviews fehlt.", "The interval of the reviews is missing.");
        at["firstOn"].Need(review?.FirstOn, "Das Datum des ersten SLA-Reviews fehlt.", "The date of the first review is missing.");
        at["durationMinutes"].Need(review?.DurationMinutes, "Die Dauer der SLA-Reviews fehlt.", "The duration of the reviews is missing.");
    }

    private static void Renewal(Place at, RenewalTerms? renewal, ScopeTerms? scope)
    {
        at["renewOn"].Need(renewal?.RenewOn, "Das Erneuerungsdatum fehlt.", "The renewal date is missing.");
        at["renewOn"].SayIf(
            renewal?.RenewOn < scope?.ValidFrom, "Das Erneuerungsdatum liegt vor der Laufzeit.", "The renewal date lies before the term.");
        at["noticeOn"].SayIf(
            renewal?.NoticeOn > scope?.ValidUntil, "Der Kündigungstermin liegt nach der Laufzeit.", "The notice date lies after the term.");
        at["mode"].Need(
            renewal?.Mode, "Legen Sie fest, ob von Hand oder automatisch erneuert wird.", "Say whether renewal is manual or automatic.");
    }
}
