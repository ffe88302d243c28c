using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>What starts and stops a clock.</summary>
internal static partial class Words
{
    public static Text Of(Moment moment) => moment switch
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
