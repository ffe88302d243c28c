using System.Globalization;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin.Reading;

/// <summary>What the terms hold beyond the eleven sections; only what is agreed.</summary>
internal static class DocumentRules
{
    public static IEnumerable<DocumentSection> Of(Terms terms, Language t)
    {
        DocumentSection[] sections =
        [
            new(null, t[RuleTitles.Of("calendar")], "hours",
            [
                .. terms.Calendar is { } calendar ? [CalendarWords.Of(calendar, null, t)] : Array.Empty<DocumentPart>(),
                .. (terms.Calendars ?? new Dictionary<string, CalendarTerms>()).Select(c => CalendarWords.Of(c.Value, new(c.Key, c.Key), t)),
            ]),
            Section("intake", Intake(terms.Intake, t), t),
            Section("rejection", Rejection(terms.Rejection, t), t),
            Section("escalation", Escalation(terms, t), t),
            Section("assignment", new FactList(t)
                .Add(new("Zuteilung", "Assignment"), terms.Assignment?.Mode is { } mode ? Choices.Of(mode) : null)
                .Add(new("Beteiligte", "Members"), string.Join("\n", (terms.Assignment?.Members ?? []).Select(DocumentParts.Mailbox)))
                .Add(new("Neu zugeteilt nach", "Assigned anew after"), Length(terms.Assignment?.ReassignAfter, t)), t),
            Section("attribution", new FactList(t)
                .Add(new("Modell", "Model"), terms.Attribution?.Model is { } model ? Choices.Of(model) : null)
                .Add(new("Gewichte", "Weights"), string.Join(", ", (terms.Attribution?.Weights ?? new Dictionary<string, decimal>()).Select(w => $"{t[RuleTitles.Touch(w.Key)]} {t.Percent(w.Value)}"))), t),
            Section("currency", new FactList(t)
                .Add(new("Berichtswährung", "Reporting currency"), terms.Currency?.Reporting)
                .Add(new("Kurse", "Rates"), string.Join("\n", (terms.Currency?.Rates ?? []).Select(r => $"1 {r.Currency} = {(r.Rate is { } rate ? t.Plain(rate) : "–")} {terms.Currency?.Reporting}")))
                .Add(new("Geschäftsjahr beginnt im", "Fiscal year begins in"), terms.FiscalYearStartMonth is { } month ? MonthName(month, t) : null), t),
            Section("exclusions", new FactList(t)
                .Add(new("Bestätigung durch die andere Seite innerhalb von", "Confirmed by the other side within"), Length(terms.Exclusions?.ConfirmWithin, t))
                .Add(new("Ohne Antwort", "Without an answer"), terms.Exclusions?.OnSilence is { } silence ? Choices.Of(silence) : null), t),
            Section("remedies", Remedies(terms.Remedies, t), t),
            Section("privacy", Privacy(terms.Privacy, t), t),
            Section("legalReview", new FactList(t)
                .Add(new("Vor der Unterschrift geprüft", "Reviewed before signing"), YesNo(terms.LegalReview?.Required, t))
                .Add(new("Prüfung durch", "Reviewed by"), DocumentParts.Mailbox(terms.LegalReview?.Reviewer)), t),
        ];
        return sections.Where(s => s.Parts.Any(p => p.Facts.Count > 0));
    }

    public static string MonthName(int month, Language t) => t.Culture.DateTimeFormat.GetMonthName(month);

    private static DocumentSection Section(string member, FactList facts, Language t) => new(null, t[RuleTitles.Of(member)], null, [new DocumentPart(null, null, facts.All)]);

    private static FactList Intake(IntakeTerms? intake, Language t) => new FactList(t)
        .Add(new("Pflichtangaben", "Required data"), string.Join(", ", (intake?.RequiredFields ?? []).Select(f => t[Names.OfField(f)])))
        .Add(new("Leads, die ihre Definition nicht erfüllen", "Leads that do not fulfil their definition"), intake?.Unqualified is { } unqualified ? Choices.Of(unqualified) : null)
        .Add(new("Höchstens je Tag", "At most per day"), intake?.DailyCap is { } cap ? t.Number(cap) : null);

    private static FactList Rejection(RejectionTerms? rejection, Language t) => new FactList(t)
        .Add(new("Zulässige Gründe", "Permitted reasons"), string.Join("\n", (rejection?.Reasons ?? []).Select(r => r.Label is { } label ? t[label] : r.Code)))
        .Add(new("Bestreiten innerhalb von", "Contest within"), Length(rejection?.ContestWithin, t))
        .Add(new("Entscheid innerhalb von", "Decision within"), Length(rejection?.DecideContestWithin, t))
        .Add(new("Ohne Entscheid", "Without a decision"), rejection?.OnContestSilence is { } silence ? Choices.Of(silence) : null);

    private static FactList Escalation(Terms terms, Language t)
    {
        var facts = new FactList(t);
        foreach (var (index, step) in (terms.Escalation ?? []).Index())
        {
            var target = terms.Targets?.FirstOrDefault(x => x.Key == step.Target);
            var when = step.AtPercent is { } percent ? t[$"nach {percent} % der Frist", $"after {percent}% of the time"]
                : step.After is { } after ? t[$"{Words.Of(after, t)} nach Ablauf", $"{Words.Of(after, t)} after it is due"] : "–";
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            facts.Add(new("Stufe " + number, "Step " + number), string.Join(", ", new[]
            {
                target is null ? null : t[Words.Of(target)], when, step.To is { } to ? t[Choices.Of(to)] : null, step.Channel is { } channel ? t[Choices.Of(channel)] : null,
                step.Urgent == true ? t["dringend", "urgent"] : null,
            }.OfType<string>()));
        }

        return facts;
    }

    private static FactList Remedies(RemedyTerms? remedies, Language t)
    {
        var inPercent = remedies?.Credits?.Unit != CreditUnit.Amount;
        string Credit(decimal? credit) => credit is { } c ? t.Plain(c) + (inPercent ? t[" %", "%"] : "") : "–";
        return new FactList(t)
            .Add(new("Maßnahmenplan innerhalb von", "Action plan within"), Length(remedies?.ActionPlanWithin, t))
            .Add(new("Gutschrift", "Credit"), remedies?.Credits?.Unit is { } unit ? Choices.Of(unit) : null)
            .Add(new("Stufen", "Bands"), string.Join("\n", (remedies?.Credits?.Bands ?? []).Select(b => t[$"unter {t.Percent(b.Below)}: {Credit(b.Credit)}", $"below {t.Percent(b.Below)}: {Credit(b.Credit)}"])))
            .Add(new("Höchstens", "At most"), remedies?.Credits?.Cap is { } cap ? Credit(cap) : null);
    }

    private static FactList Privacy(PrivacyTerms? privacy, Language t) => new FactList(t)
        .Add(new("Name und E-Mail der Leads gespeichert", "Name and e-mail of leads stored"), YesNo(privacy?.LeadContact, t))
        .Add(new("Auswertung je Person", "Figures per person"), privacy?.PerPerson is { } perPerson ? Choices.Of(perPerson) : null)
        .Add(new("Zweck", "Purpose"), privacy?.Purpose)
        .Add(new("Kleinste ausgewertete Gruppe", "Smallest group shown"), privacy?.MinGroupSize is { } size ? t[$"{size} Personen", $"{size} persons"] : null)
        .Add(new("Aufbewahrung", "Retention"), privacy?.RetentionMonths is { } months ? t[$"{t.Number(months)} Monate", $"{t.Number(months)} months"] : null);

    private static string? YesNo(bool? value, Language t) => value is { } v ? v ? t["ja", "yes"] : t["nein", "no"] : null;

    private static string? Length(SlaDuration? duration, Language t) => duration is null ? null : Words.Of(duration, t);
}
