using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The values of the rules beyond the targets.</summary>
internal static partial class Words
{
    public static Text Of(RenewalMode mode) => mode == RenewalMode.Manual ? new("von Hand", "by hand") : new("automatisch", "automatic");

    public static Text Of(AfterExpiry after) => after == AfterExpiry.Continues
        ? new("gilt weiter bis zur Nachfolge", "continues until a successor")
        : new("endet", "ends");

    public static Text Of(Unqualified unqualified) => unqualified == Unqualified.Count
        ? new("zählen mit", "are counted")
        : new("zählen nicht", "are not counted");

    public static Text Of(ContestSilence silence) => silence == ContestSilence.Upheld
        ? new("die Ablehnung bleibt bestehen", "the rejection is upheld")
        : new("die Ablehnung ist aufgehoben", "the rejection is overturned");

    public static Text Of(EscalationChannel channel) => channel == EscalationChannel.Email
        ? Channel("email")
        : new("Meldung an das CRM", "message to the CRM");

    public static Text Of(AssignmentMode mode) => mode == AssignmentMode.None ? new("im CRM", "in the CRM") : new("reihum", "in turn");

    public static Text Of(AttributionModel model) => model switch
    {
        AttributionModel.FirstTouch => OfTouch("first"),
        AttributionModel.LastTouch => OfTouch("last"),
        AttributionModel.Linear => new("alle Kontakte gleich", "all touches alike"),
        AttributionModel.Position =>
            new("nach Position: 40 % erster, 20 % mittlere, 40 % letzter Kontakt", "by position: 40% first, 20% middle, 40% last touch"),
        _ => new("eigene Gewichte", "own weights"),
    };

    /// <param name="touch">A key of the weights of a custom attribution model.</param>
    public static Text OfTouch(string touch) => touch switch
    {
        "first" => new("erster Kontakt", "first touch"),
        "middle" => new("mittlere Kontakte", "touches between"),
        _ => new("letzter Kontakt", "last touch"),
    };

    public static Text Of(ExclusionSilence silence) => silence == ExclusionSilence.Confirmed
        ? new("gilt die Ausnahme", "the exclusion counts")
        : new("gilt die Ausnahme nicht", "the exclusion does not count");

    public static Text Of(CreditUnit unit) => unit == CreditUnit.Percent
        ? new("in Prozent des Entgelts", "in percent of the fee")
        : new("als Betrag", "as an amount");

    public static Text Of(PerPerson perPerson) => perPerson switch
    {
        PerPerson.Off => new("keine", "none"),
        PerPerson.Pseudonymous => new("mit Pseudonym", "by pseudonym"),
        _ => new("mit Namen", "by name"),
    };
}
