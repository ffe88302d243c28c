namespace SlaApi.Admin.Reading;

/// <summary>How the members of the terms are called; where a name means two things, with the member around it.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, Text> Known = new()
    {
        ["validFrom"] = new("Gilt ab", "Valid from"), ["validUntil"] = new("Gilt bis", "Valid until"), ["businessUnit"] = new("Geschäftsbereich", "Business unit"),
        ["geography"] = new("Gebiet", "Geography"), ["productGroup"] = new("Produktgruppe", "Product group"), ["productSubgroup"] = new("Produktuntergruppe", "Product subgroup"),
        ["criterion"] = new("Bedingung", "Condition"), ["marketing"] = new("Marketing", "Marketing"), ["sales"] = new("Verkauf", "Sales"),
        ["function"] = new("Name der Funktion", "Name of the function"), ["representative"] = new("Vertretung", "Representative"), ["provider"] = new("Agentur", "Agency"),
        ["contractReference"] = new("Vertrag", "Contract"), ["name"] = new("Name", "Name"), ["email"] = new("E-Mail", "E-mail"), ["systemName"] = new("Name des Systems", "Name of the system"),
        ["documentUrl"] = new("Adresse des Dokuments", "Address of the document"), ["adoptedBy"] = new("Verabschiedet durch", "Adopted by"), ["createdOn"] = new("Erstellt am", "Created on"),
        ["annexes"] = new("Anhang", "Annex"), ["sha256"] = new("Prüfsumme", "Checksum"), ["label"] = new("Bezeichnung", "Label"), ["text"] = new("Text", "Text"),
        ["de"] = new("deutsch", "German"), ["en"] = new("englisch", "English"), ["conversion"] = new("Rate", "Rate"), ["fromStage"] = new("von Lead-Phase", "from stage"),
        ["toStage"] = new("zu Lead-Phase", "to stage"), ["window"] = new("Innerhalb von", "Within"), ["party"] = new("Verpflichtet", "Owed by"), ["kind"] = new("Art", "Kind"),
        ["key"] = new("Schlüssel", "Key"), ["term"] = new("Begriff", "Term"), ["stage"] = new("Lead-Phase", "Stage"), ["amount"] = new("Anzahl", "Number"), ["per"] = new("Zeitraum", "Period"),
        ["counts"] = new("Gezählt werden", "What counts"), ["onlyQualified"] = new("Nur Leads, die ihre Definition erfüllen", "Only leads that fulfil their definition"),
        ["metric"] = new("Kennzahl", "Metric"), ["atLeast"] = new("Mindestens", "At least"), ["atMost"] = new("Höchstens", "At most"), ["startsOn"] = new("Beginnt mit", "Starts with"),
        ["stopsOn"] = new("Endet mit", "Ends with"), ["startStage"] = new("Beginnt mit Lead-Phase", "Starts with stage"), ["stopStage"] = new("Endet mit Lead-Phase", "Ends with stage"),
        ["within"] = new("Innerhalb von", "Within"), ["share"] = new("Anteil der Fälle", "Share of cases"), ["minCases"] = new("Wertung ab Fällen", "Judged from cases"),
        ["priority"] = new("Dringlichkeit", "Priority"), ["onSilence"] = new("Ohne Antwort", "Without an answer"), ["subject"] = new("Gilt für", "Applies to"),
        ["attempts"] = new("Kontaktversuche", "Contact attempts"), ["indicator"] = new("Externe Kennzahl", "Indicator"), ["aggregate"] = new("Zusammengefasst als", "Aggregated as"),
        ["appliesTo"] = new("Gilt für Leads, bei denen", "Applies to leads for which"), ["targets/calendar"] = new("Zeiten", "Hours"), ["metrics"] = new("Kennzahl", "Metric"),
        ["responsible"] = new("Zielverantwortlich", "Responsible for the goals"), ["deputy"] = new("Stellvertretung", "Deputy"), ["channel"] = new("Kanal", "Channel"),
        ["reporting/channel"] = new("Kanal oder Werkzeug", "Channel or tool"), ["interval"] = new("Rhythmus", "Interval"), ["language"] = new("Sprache", "Language"),
        ["recipients"] = new("Empfängerin oder Empfänger", "Recipient"), ["level"] = new("Ebene", "Level"), ["firstOn"] = new("Erstmals am", "First on"),
        ["durationMinutes"] = new("Dauer", "Duration"), ["renewOn"] = new("Erneuerung am", "Renewal on"), ["noticeOn"] = new("Kündigungstermin", "Notice date"),
        ["renewal/mode"] = new("Art der Erneuerung", "Mode of renewal"), ["assignment/mode"] = new("Zuteilung", "Assignment"), ["afterExpiry"] = new("Nach Ablauf", "After expiry"),
        ["timeZone"] = new("Zeitzone", "Time zone"), ["monday"] = new("Montag", "Monday"), ["tuesday"] = new("Dienstag", "Tuesday"), ["wednesday"] = new("Mittwoch", "Wednesday"),
        ["thursday"] = new("Donnerstag", "Thursday"), ["friday"] = new("Freitag", "Friday"), ["saturday"] = new("Samstag", "Saturday"), ["sunday"] = new("Sonntag", "Sunday"),
        ["region"] = new("Feiertage", "Holidays"), ["dates"] = new("Zusätzlich geschlossen", "Closed in addition"), ["except"] = new("Trotz Feiertag offen", "Open in spite of a holiday"),
        ["hours"] = new("Zeiten", "Hours"), ["requiredFields"] = new("Pflichtangabe", "Required data"),
        ["unqualified"] = new("Leads, die ihre Definition nicht erfüllen", "Leads that do not fulfil their definition"), ["dailyCap"] = new("Höchstens je Tag", "At most per day"),
        ["reasons"] = new("Grund", "Reason"), ["code"] = new("Schlüssel", "Key"), ["contestWithin"] = new("Bestreiten innerhalb von", "Contest within"),
        ["decideContestWithin"] = new("Entscheid innerhalb von", "Decision within"), ["onContestSilence"] = new("Ohne Entscheid", "Without a decision"), ["target"] = new("Ziel", "Target"),
        ["atPercent"] = new("Nach Anteil der Frist", "After a share of the time"), ["after"] = new("Nach Ablauf", "After it is due"), ["to"] = new("An", "To"), ["urgent"] = new("Dringend", "Urgent"),
        ["members"] = new("Beteiligte", "Member"), ["reassignAfter"] = new("Neu zugeteilt nach", "Assigned anew after"), ["model"] = new("Modell", "Model"), ["weights"] = new("Gewicht", "Weight"),
        ["first"] = RuleTitles.Touch("first"), ["middle"] = RuleTitles.Touch("middle"), ["last"] = RuleTitles.Touch("last"), ["currency/reporting"] = new("Berichtswährung", "Reporting currency"),
        ["rates"] = new("Kurs", "Rate"), ["currency"] = new("Währung", "Currency"), ["rate"] = new("Kurs", "Rate"), ["fiscalYearStartMonth"] = new("Geschäftsjahr beginnt im", "Fiscal year begins in"),
        ["confirmWithin"] = new("Bestätigung innerhalb von", "Confirmation within"), ["actionPlanWithin"] = new("Maßnahmenplan innerhalb von", "Action plan within"),
        ["credits"] = new("Gutschrift", "Credit"), ["unit"] = new("Art", "Kind"), ["bands"] = new("Stufe", "Band"), ["below"] = new("Unter", "Below"), ["credit"] = new("Gutschrift", "Credit"),
        ["cap"] = new("Höchstens", "At most"), ["leadContact"] = new("Name und E-Mail der Leads gespeichert", "Name and e-mail of leads stored"), ["perPerson"] = new("Auswertung je Person", "Figures per person"),
        ["purpose"] = new("Zweck", "Purpose"), ["minGroupSize"] = new("Kleinste ausgewertete Gruppe", "Smallest group shown"), ["retentionMonths"] = new("Aufbewahrung", "Retention"),
        ["required"] = new("Vor der Unterschrift geprüft", "Reviewed before signing"), ["reviewer"] = new("Prüfung durch", "Reviewed by"), ["signatures"] = new("Unterschrift", "Signature"),
        ["signedOn"] = new("Unterzeichnet am", "Signed on"), ["recordedAt"] = new("Festgehalten", "Recorded"), ["account"] = new("Konto", "Account"), ["title"] = new("Titel", "Title"),
        ["company"] = new("Firma", "Company"), ["basedOn"] = new("Ausgehend von Version", "Based on version"), ["introduction"] = new("Text", "Text"),
    };

    /// <summary>Members that only hold others and need no name of their own.</summary>
    private static readonly HashSet<string> Silent = ["weeklyHours", "holidays", "calendar"];

    /// <param name="around">The first member of the place.</param>
    /// <returns>Null for what needs no name.</returns>
    public static Text? Of(string around, string member) =>
        Known.GetValueOrDefault($"{around}/{member}") ?? Known.GetValueOrDefault(member) ?? (Silent.Contains(member) ? null : Names.OfField(member));
}
