using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Reading;

/// <summary>The eleven sections in words, but for the targets.</summary>
internal static class DocumentParts
{
    public static IReadOnlyList<DocumentPart> Scope(ScopeTerms? scope, Language t) =>
    [
        new(null, null, new FactList(t)
            .Add(new("Laufzeit", "Term"), scope is { ValidFrom: { } from, ValidUntil: { } until } ? t[$"{t.Day(from)} bis {t.Day(until)}", $"{t.Day(from)} to {t.Day(until)}"] : null)
            .Add(new("Gilt ab", "Valid from"), scope is { ValidFrom: { } first, ValidUntil: null } ? t.Day(first) : null)
            .Add(new("Gilt bis", "Valid until"), scope is { ValidFrom: null, ValidUntil: { } last } ? t.Day(last) : null)
            .Add(new("Geschäftsbereich", "Business unit"), scope?.BusinessUnit)
            .Add(new("Gebiet", "Geography"), scope?.Geography)
            .Add(new("Produktgruppe", "Product group"), scope?.ProductGroup)
            .Add(new("Produktuntergruppe", "Product subgroup"), scope?.ProductSubgroup)
            .Add(new("Gilt für Leads, bei denen", "Covers leads for which"), scope?.Criterion is { } criterion ? CriterionWords.Of(criterion, t) : null).All),
    ];

    public static IReadOnlyList<DocumentPart> Parties(PartiesTerms? parties, Language t) => [Party(Domain.Agreements.Party.Marketing, parties?.Marketing, t), Party(Domain.Agreements.Party.Sales, parties?.Sales, t)];

    public static IReadOnlyList<DocumentPart> Framework(FrameworkTerms? framework, Language t) =>
    [
        new(null, null, new FactList(t)
            .Add(new("Name des Systems", "Name of the system"), framework?.SystemName)
            .Add(new("Dokument", "Document"), framework?.DocumentUrl)
            .Add(new("Verabschiedet durch", "Adopted by"), framework?.AdoptedBy)
            .Add(new("Erstellt am", "Created on"), framework?.CreatedOn is { } on ? t.Day(on) : null)
            .Add(new("Anhänge", "Annexes"), framework?.Annexes is { Count: > 0 } annexes ? string.Join("\n", annexes.Select(a => a.Name)) : null).All),
    ];

    public static DocumentPart Definition(Definition definition, Language t) => new(
        definition.Label is { } label ? t[label] : definition.Term, definition.Text is { } text ? t[text] : null, new FactList(t)
            .Add(new("Erfüllt, wenn", "Fulfilled if"), definition.Criterion is { } criterion ? CriterionWords.Of(criterion, t) : null)
            .Add(new("Gerechnet", "Measured"), definition.Conversion is { FromStage: { } from, ToStage: { } to } ? t[$"von {t[Names.OfStage(from)]} zu {t[Names.OfStage(to)]}", $"from {t[Names.OfStage(from)]} to {t[Names.OfStage(to)]}"] : null)
            .Add(new("Innerhalb von", "Within"), definition.Conversion?.Window is { } window ? Words.Of(window, t) : null).All);

    public static IReadOnlyList<DocumentPart> Metrics(IReadOnlyList<string>? metrics, Language t) =>
        metrics is { Count: > 0 } ? [new(null, t["Als Nachweis zählen:", "Proof is given by:"] + "\n" + string.Join("\n", metrics.Select(m => "– " + t[Names.OfMetric(m)])), [])] : [];

    public static IReadOnlyList<DocumentPart> Responsibilities(Terms terms, Language t) =>
    [
        Responsibility(Function(terms, Domain.Agreements.Party.Marketing, t), terms.Responsibilities?.Marketing, t),
        Responsibility(Function(terms, Domain.Agreements.Party.Sales, t), terms.Responsibilities?.Sales, t),
    ];

    public static IReadOnlyList<DocumentPart> Reporting(ReportingTerms? reporting, Language t) =>
    [
        new(null, null, new FactList(t)
            .Add(new("Kanal oder Werkzeug", "Channel or tool"), reporting?.Channel)
            .Add(new("Rhythmus", "Interval"), reporting?.Interval is { } interval ? Words.Of(interval) : null)
            .Add(new("Sprache der Berichte", "Language of the reports"), reporting?.Language switch { "de" => t["Deutsch", "German"], "en" => t["Englisch", "English"], _ => null })
            .Add(new("Empfängerinnen und Empfänger", "Recipients"), string.Join("\n", (reporting?.Recipients ?? []).Select(r =>
                Mailbox(r.Name, r.Email) + (r.Level is { } level ? $", {t[Choices.Of(level)]}" : "")))).All),
    ];

    public static IReadOnlyList<DocumentPart> Review(ReviewTerms? review, Language t) =>
    [
        new(null, null, new FactList(t)
            .Add(new("SLA-Review", "SLA review"), review?.Interval is { } interval ? Words.Of(interval) : null)
            .Add(new("Erstmals am", "First on"), review?.FirstOn is { } on ? t.Day(on) : null)
            .Add(new("Dauer", "Duration"), review?.DurationMinutes is { } minutes ? t[$"{t.Number(minutes)} Minuten", $"{t.Number(minutes)} minutes"] : null).All),
    ];

    public static IReadOnlyList<DocumentPart> Renewal(RenewalTerms? renewal, Language t) =>
    [
        new(null, null, new FactList(t)
            .Add(new("Erneuerung am", "Renewal on"), renewal?.RenewOn is { } renew ? t.Day(renew) : null)
            .Add(new("Kündigungstermin", "Notice date"), renewal?.NoticeOn is { } notice ? t.Day(notice) : null)
            .Add(new("Art der Erneuerung", "Mode of renewal"), renewal?.Mode is { } mode ? Choices.Of(mode) : null)
            .Add(new("Nach Ablauf", "After expiry"), renewal?.AfterExpiry is { } after ? Choices.Of(after) : null).All),
    ];

    /// <summary>The name the agreement gives the function of a party.</summary>
    public static string Function(Terms terms, Party party, Language t) =>
        (party == Domain.Agreements.Party.Marketing ? terms.Parties?.Marketing : terms.Parties?.Sales)?.Function is { Length: > 0 } own ? own : t[Words.Of(party)];

    public static string? Mailbox(Person? person) => person is null ? null : Mailbox(person.Name, person.Email);

    private static string Mailbox(string? name, string? email) => email is null ? name ?? "" : name is null ? email : $"{name} ({email})";

    private static DocumentPart Party(Party party, PartyTerms? terms, Language t) => new(
        terms?.Function is { Length: > 0 } own ? own : t[Words.Of(party)], null, new FactList(t)
            .Add(new("Vertretung", "Representative"), Mailbox(terms?.Representative))
            .Add(new("Agentur", "Agency"), terms?.Provider?.Name)
            .Add(new("Vertrag", "Contract"), terms?.Provider?.ContractReference).All);

    private static DocumentPart Responsibility(string function, ResponsibilityTerms? terms, Language t) => new(function, null, new FactList(t)
        .Add(new("Zielverantwortlich", "Responsible for the goals"), Mailbox(terms?.Responsible))
        .Add(new("Stellvertretung", "Deputy"), Mailbox(terms?.Deputy)).All);
}
