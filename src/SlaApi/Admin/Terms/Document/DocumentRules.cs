using System.Globalization;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;

namespace SlaApi.Admin;

/// <summary>What the terms hold beyond the eleven sections; only what is agreed.</summary>
internal static class DocumentRules
{
    public static IEnumerable<DocumentSection> Of(Terms terms, JsonNode json, Language t)
    {
        FactList Facts() => new(t, json);
        DocumentSection[] sections =
        [
            new(null, t[TermNames.Of("calendar")], "hours",
            [
                .. terms.Calendar is { } calendar ? [CalendarParts.Of(calendar, null, t)] : Array.Empty<DocumentPart>(),
                .. (terms.Calendars ?? new Dictionary<string, CalendarTerms>()).Select(c => CalendarParts.Of(c.Value, c.Key, t)),
            ]),
            Section("intake", Facts().AddSection("intake"), t),
            Section("rejection", Facts().Add("rejection/reasons", Reasons(terms.Rejection, t)).AddSection("rejection"), t),
            Section("escalation", Escalation(terms, t), t),
            Section("assignment", Facts()
                .Add("assignment/mode")
                .Add("assignment/members", string.Join("\n", (terms.Assignment?.Members ?? []).Select(DocumentParts.Mailbox)))
                .Add("assignment/reassignAfter"), t),
            Section("attribution", Facts().Add("attribution/model").Add("attribution/weights", Weights(terms.Attribution, t)), t),
            Section("currency", Facts()
                .Add("currency/reporting").Add("currency/rates", Rates(terms.Currency, t)).Add("fiscalYearStartMonth"), t),
            Section("exclusions", Facts().AddSection("exclusions"), t),
            Section("remedies", Remedies(terms.Remedies, Facts(), t), t),
            Section("privacy", Facts().AddSection("privacy"), t),
            Section("legalReview", Facts()
                .Add("legalReview/required").Add("legalReview/reviewer", DocumentParts.Mailbox(terms.LegalReview?.Reviewer)), t),
        ];
        return sections.Where(s => s.Parts.Any(p => p.Facts.Count > 0));
    }

    private static DocumentSection Section(string section, FactList facts, Language t) =>
        new(null, t[TermNames.Of(section)], section, [new DocumentPart(null, null, facts.All)]);

    private static string Reasons(RejectionTerms? rejection, Language t) =>
        string.Join("\n", (rejection?.Reasons ?? []).Select(r => r.Label is { } label ? t[label] : r.Code));

    private static string Weights(AttributionTerms? attribution, Language t) => string.Join(
        ", ", (attribution?.Weights ?? new Dictionary<string, decimal>()).Select(w => $"{t[Words.OfTouch(w.Key)]} {t.Percent(w.Value)}"));

    private static string Rates(CurrencyTerms? currency, Language t) => string.Join(
        "\n", (currency?.Rates ?? []).Select(r => $"1 {r.Currency} = {(r.Rate is { } rate ? t.Plain(rate) : "–")} {currency?.Reporting}"));

    private static FactList Escalation(Terms terms, Language t)
    {
        var facts = new FactList(t);
        foreach (var (index, step) in (terms.Escalation ?? []).Index())
        {
            var target = terms.Targets?.FirstOrDefault(x => x.Key == step.Target);
            var when = step.AtPercent is { } percent ? t[$"nach {percent} % der Frist", $"after {percent}% of the time"]
                : step.After is { } after ? t[$"{Words.Of(after, t)} nach Ablauf", $"{Words.Of(after, t)} after it is due"]
                : "–";
            string?[] words =
            [
                target is null ? null : t[Words.Of(target)], when, step.To is { } to ? t[Words.Of(to)] : null,
                step.Channel is { } channel ? t[Words.Of(channel)] : null, step.Urgent == true ? t["dringend", "urgent"] : null,
            ];
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            facts.Add(new Text("Stufe " + number, "Step " + number), string.Join(", ", words.OfType<string>()));
        }

        return facts;
    }

    private static FactList Remedies(RemedyTerms? remedies, FactList facts, Language t)
    {
        var inPercent = remedies?.Credits?.Unit != CreditUnit.Amount;
        string Credit(decimal? credit) => credit is { } c ? t.Plain(c) + (inPercent ? t[" %", "%"] : "") : "–";
        string Band(CreditBand band) =>
            t[$"unter {t.Percent(band.Below)}: {Credit(band.Credit)}", $"below {t.Percent(band.Below)}: {Credit(band.Credit)}"];
        return facts
            .Add("remedies/actionPlanWithin")
            .Add("remedies/credits", remedies?.Credits?.Unit is { } unit ? Words.Of(unit) : null)
            .Add("remedies/credits/bands", string.Join("\n", (remedies?.Credits?.Bands ?? []).Select(Band)))
            .Add("remedies/credits/cap", remedies?.Credits?.Cap is { } cap ? Credit(cap) : null);
    }
}
