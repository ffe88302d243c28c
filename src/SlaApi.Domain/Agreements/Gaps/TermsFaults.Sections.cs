namespace SlaApi.Domain.Agreements;

/// <summary>The faults of sections 2 to 5, 8 and 9.</summary>
public static partial class TermsFaults
{
    private static void Scope(Place at, ScopeTerms? scope)
    {
        at["validFrom"].Date(scope?.ValidFrom);
        at["validUntil"].Date(scope?.ValidUntil);
        at["businessUnit"].Line(scope?.BusinessUnit);
        at["geography"].Line(scope?.Geography);
        at["productGroup"].Line(scope?.ProductGroup);
        at["productSubgroup"].Line(scope?.ProductSubgroup);
        at["criterion"].Criterion(scope?.Criterion);
    }

    private static void PartyOf(Place at, PartyTerms? party)
    {
        at["function"].Line(party?.Function);
        at["representative"].Person(party?.Representative);
        at["provider"]["name"].Line(party?.Provider?.Name);
        at["provider"]["contractReference"].Line(party?.Provider?.ContractReference);
    }

    private static void Framework(Place at, FrameworkTerms? framework)
    {
        at["systemName"].Line(framework?.SystemName);
        at["documentUrl"].Address(framework?.DocumentUrl);
        at["adoptedBy"].Line(framework?.AdoptedBy);
        at["createdOn"].Date(framework?.CreatedOn);
        at["annexes"].Each(framework?.Annexes, Few, (place, annex) =>
        {
            place["name"].Line(annex.Name);
            place["sha256"].Sha256(annex.Sha256);
        });
    }

    private static void Definition(Place at, Definition definition)
    {
        at["term"].Key(definition.Term);
        at["label"].Line(definition.Label);
        at["text"].Prose(definition.Text);
        at["criterion"].Criterion(definition.Criterion);
        at["conversion"]["fromStage"].Stage(definition.Conversion?.FromStage);
        at["conversion"]["toStage"].Stage(definition.Conversion?.ToStage);
        at["conversion"]["window"].Duration(definition.Conversion?.Window);
    }

    private static void Responsibility(Place at, ResponsibilityTerms? responsibility)
    {
        at["responsible"].Person(responsibility?.Responsible);
        at["deputy"].Person(responsibility?.Deputy);
    }

    private static void Reporting(Place at, ReportingTerms? reporting)
    {
        at["channel"].Line(reporting?.Channel);
        at["recipients"].Each(reporting?.Recipients, Many, (place, recipient) =>
        {
            place["name"].Line(recipient.Name);
            place["email"].Email(recipient.Email);
        });
        at["language"].Language(reporting?.Language);
    }

    // A stage is a name of the CRM, in its own spelling, so only its length is bounded.
    private static void Stage(this Place at, string? stage) => at.Length(stage, 64);
}
