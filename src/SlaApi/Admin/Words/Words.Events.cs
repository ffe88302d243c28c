using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Admin;

/// <summary>What happens to leads, in words.</summary>
internal static partial class Words
{
    public static Text Of(EventType type) => type switch
    {
        EventType.Assigned => new("Zugeteilt", "Assigned"),
        EventType.Accepted => new("Angenommen", "Accepted"),
        EventType.Rejected => new("Abgelehnt", "Rejected"),
        EventType.Disqualified => new("Disqualifiziert", "Disqualified"),
        EventType.ContactAttempted => new("Kontaktversuch", "Contact attempt"),
        EventType.Contacted => new("Kontakt", "Contact"),
        EventType.StageReached => new("Lead-Phase erreicht", "Stage reached"),
        EventType.Recycled => new("Zurück an Marketing", "Back to marketing"),
        EventType.Nurtured => new("Weiter gepflegt (Nurturing)", "Nurtured"),
        EventType.Contested => new("Ablehnung bestritten", "Rejection contested"),
        EventType.ContestDecided => new("Bestreitung entschieden", "Contest decided"),
        EventType.OpportunityOpened => new("Verkaufschance eröffnet", "Opportunity opened"),
        EventType.Won => new("Gewonnen", "Won"),
        EventType.Lost => new("Verloren", "Lost"),
        EventType.ReportedBack => new("Abschluss gemeldet", "Reported back"),
        EventType.Paused => new("Pausiert", "Paused"),
        EventType.Resumed => new("Fortgesetzt", "Resumed"),
        EventType.Reopened => new("Wieder eröffnet", "Reopened"),
        EventType.Merged => new("Mit einem anderen Lead zusammengeführt", "Merged with another lead"),
        EventType.Withdrawn => new("Zurückgezogen", "Withdrawn"),
        _ => new("Eintrag zurückgenommen", "Entry taken back"),
    };

    /// <summary>The usual channels by their names, others as submitted.</summary>
    public static Text Channel(string channel) => channel.ToLowerInvariant() switch
    {
        "phone" => new("Telefon", "phone"),
        "email" => new("E-Mail", "e-mail"),
        "meeting" => new("Treffen", "meeting"),
        "letter" => new("Brief", "letter"),
        _ => new(channel, channel),
    };

    public static Text Of(ContestOutcome outcome) => outcome == ContestOutcome.Upheld
        ? new("Die Ablehnung bleibt bestehen", "The rejection is upheld")
        : new("Die Ablehnung ist aufgehoben", "The rejection is overturned");

    public static Text Of(SegmentKind kind) => kind switch
    {
        SegmentKind.Open => new("offen", "open"),
        SegmentKind.Closed => new("geschlossen", "closed"),
        SegmentKind.Holiday => new("Feiertag", "holiday"),
        SegmentKind.Paused => new("pausiert", "paused"),
        _ => new("ausgenommen", "excluded"),
    };
}
