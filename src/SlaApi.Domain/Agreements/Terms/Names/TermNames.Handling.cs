namespace SlaApi.Domain.Agreements;

/// <summary>The names of the rules by which leads are taken in, rejected, escalated and assigned.</summary>
public static partial class TermNames
{
    private static IEnumerable<(string Pattern, Text Name)> Handling() =>
    [
        ("intake/requiredFields", new("Pflichtangaben", "Required data")),
        ("intake/requiredFields/*", new("Pflichtangabe", "Required data")),
        ("intake/unqualified", new("Leads, die ihre Definition nicht erfüllen", "Leads that do not fulfil their definition")),
        ("intake/dailyCap", new("Höchstens je Tag", "At most per day")),
        ("rejection/reasons", new("Zulässige Gründe", "Permitted reasons")),
        ("rejection/reasons/*", new("Grund", "Reason")),
        ("rejection/reasons/*/code", new("Schlüssel", "Key")),
        ("rejection/reasons/*/label", new("Bezeichnung", "Label")),
        ("rejection/contestWithin", new("Bestreiten innerhalb von", "Contest within")),
        ("rejection/decideContestWithin", new("Entscheid innerhalb von", "Decision within")),
        ("rejection/onContestSilence", new("Ohne Entscheid", "Without a decision")),
        ("escalation/*", new("Stufe", "Step")),
        ("escalation/*/target", new("Ziel", "Target")),
        ("escalation/*/atPercent", new("Nach Anteil der Frist", "After a share of the time")),
        ("escalation/*/after", new("Nach Ablauf", "After it is due")),
        ("escalation/*/to", new("An", "To")),
        ("escalation/*/channel", new("Kanal", "Channel")),
        ("escalation/*/urgent", new("Dringend", "Urgent")),
        ("assignment/mode", new("Zuteilung", "Assignment")),
        ("assignment/members", new("Beteiligte", "Members")),
        .. Person("assignment/members/*", new("Beteiligte", "Member")),
        ("assignment/reassignAfter", new("Neu zugeteilt nach", "Reassigned after")),
    ];
}
