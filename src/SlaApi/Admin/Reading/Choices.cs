using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Reading;

/// <summary>How the values the terms choose from are called for people.</summary>
internal static class Choices
{
    /// <summary>Members of the terms whose text is one of a few values.</summary>
    private static readonly Dictionary<string, Type> Members = new()
    {
        ["party"] = typeof(TargetParty), ["per"] = typeof(TargetPeriod), ["counts"] = typeof(VolumeCount), ["startsOn"] = typeof(Moment), ["stopsOn"] = typeof(Moment),
        ["priority"] = typeof(Priority), ["subject"] = typeof(TargetSubject), ["aggregate"] = typeof(IndicatorAggregate), ["interval"] = typeof(Recurrence),
        ["level"] = typeof(RecipientLevel), ["renewal/mode"] = typeof(RenewalMode), ["assignment/mode"] = typeof(AssignmentMode), ["afterExpiry"] = typeof(AfterExpiry),
        ["unqualified"] = typeof(Unqualified), ["onContestSilence"] = typeof(ContestSilence), ["escalation/to"] = typeof(EscalationTo),
        ["escalation/channel"] = typeof(EscalationChannel), ["model"] = typeof(AttributionModel), ["exclusions/onSilence"] = typeof(ExclusionSilence),
        ["targets/onSilence"] = typeof(OnSilence), ["remedies/unit"] = typeof(CreditUnit), ["perPerson"] = typeof(PerPerson),
    };

    /// <summary>A value as it is written in JSON; null where the member is no choice.</summary>
    /// <param name="section">The first member of the place, or the one around it.</param>
    public static Text? Of(string section, string member, string value) =>
        (Members.TryGetValue($"{section}/{member}", out var type) || Members.TryGetValue(member, out type)) && Enum.TryParse(type, value, ignoreCase: true, out var choice)
            ? Of((Enum)choice) : null;

    public static Text Of(Enum value) => value switch
    {
        Moment moment => Of(moment),
        TargetParty party => Words.Of(party),
        TargetPeriod per => Words.Of(per),
        Recurrence every => Words.Of(every),
        VolumeCount.Accepted => new("angenommene Übergaben", "accepted handovers"),
        VolumeCount.HandedOver => new("alle Übergaben", "all handovers"),
        Priority.Urgent => new("dringend", "urgent"),
        Priority.High => new("hoch", "high"),
        Priority.Normal => new("normal", "normal"),
        Priority.Low => new("niedrig", "low"),
        OnSilence.Accept => new("gilt nach Ablauf der Frist als angenommen", "counts as accepted once the time is over"),
        TargetSubject.Handover => new("Lead-Übergaben", "handovers"),
        TargetSubject.Request => new("Anfragen zwischen den Teams", "requests between the teams"),
        IndicatorAggregate.Mean => new("Mittelwert", "mean"),
        IndicatorAggregate.Sum => new("Summe", "sum"),
        IndicatorAggregate.Last => new("letzter Wert", "last value"),
        RecipientLevel.Team => new("Team", "team"),
        RecipientLevel.Lead => new("Leitung", "lead"),
        RecipientLevel.Management => new("Geschäftsleitung", "management"),
        RenewalMode.Manual => new("von Hand", "by hand"),
        RenewalMode.Automatic => new("automatisch", "automatic"),
        AfterExpiry.Continues => new("gilt weiter bis zur Nachfolge", "continues until a successor"),
        AfterExpiry.Ends => new("endet", "ends"),
        Unqualified.Count => new("zählen mit", "are counted"),
        Unqualified.Exclude => new("zählen nicht", "are not counted"),
        ContestSilence.Upheld => new("die Ablehnung gilt", "the rejection stands"),
        ContestSilence.Overturned => new("die Ablehnung ist aufgehoben", "the rejection is overturned"),
        EscalationTo.Responsible => new("zielverantwortliche Person", "person responsible"),
        EscalationTo.Deputy => new("Stellvertretung", "deputy"),
        EscalationTo.Assignee => new("zuständige Person", "assignee"),
        EscalationTo.Management => new("Geschäftsleitung", "management"),
        EscalationChannel.Email => new("E-Mail", "e-mail"),
        EscalationChannel.Webhook => new("Meldung an das CRM", "message to the CRM"),
        AssignmentMode.None => new("im CRM", "in the CRM"),
        AssignmentMode.RoundRobin => new("reihum", "in turn"),
        AttributionModel.FirstTouch => new("erster Kontakt", "first touch"),
        AttributionModel.LastTouch => new("letzter Kontakt", "last touch"),
        AttributionModel.Linear => new("alle Kontakte gleich", "all touches alike"),
        AttributionModel.Position => new("nach Position: 40 % erster, 20 % mittlere, 40 % letzter Kontakt", "by position: 40% first, 20% middle, 40% last touch"),
        AttributionModel.Custom => new("eigene Gewichte", "own weights"),
        ExclusionSilence.Confirmed => new("gilt die Ausnahme", "the exclusion counts"),
        ExclusionSilence.Refused => new("gilt die Ausnahme nicht", "the exclusion does not count"),
        CreditUnit.Percent => new("in Prozent des Entgelts", "in percent of the fee"),
        CreditUnit.Amount => new("als Betrag", "as an amount"),
        PerPerson.Off => new("keine", "none"),
        PerPerson.Pseudonymous => new("mit Pseudonym", "by pseudonym"),
        PerPerson.Named => new("mit Namen", "by name"),
        _ => new(value.ToString(), value.ToString()),
    };

    private static Text Of(Moment moment) => moment switch
    {
        Moment.Created => new("Erfassung", "creation"),
        Moment.HandedOver => new("Übergabe", "handover"),
        Moment.Incomplete => new("Feststellung fehlender Angaben", "missing data noticed"),
        Moment.Completed => new("Ergänzung der Angaben", "data completed"),
        Moment.Assigned => new("Zuteilung", "assignment"),
        Moment.Accepted => new("Annahme", "acceptance"),
        Moment.Rejected => new("Ablehnung", "rejection"),
        Moment.Decided => new("Annahme oder Ablehnung", "acceptance or rejection"),
        Moment.ContactAttempted => new("Kontaktversuch", "contact attempt"),
        Moment.Contacted => new("Erstkontakt", "first contact"),
        Moment.StageReached => new("Erreichen der Lead-Phase", "stage reached"),
        Moment.Recycled => new("Rückgabe an Marketing", "return to marketing"),
        Moment.Contested => new("Bestreitung", "contest"),
        Moment.ContestDecided => new("Entscheid über die Bestreitung", "decision of the contest"),
        Moment.Nurtured => new("Nurturing", "nurturing"),
        Moment.OpportunityOpened => new("Verkaufschance", "opportunity"),
        Moment.Won => new("Abschluss (gewonnen)", "deal won"),
        Moment.Closed => new("Abschluss", "close"),
        Moment.ReportedBack => new("Abschlussmeldung", "report-back"),
        Moment.Requested => new("Anfrage", "request"),
        Moment.Acknowledged => new("Bestätigung", "acknowledgement"),
        _ => new("Erledigung", "resolution"),
    };
}
