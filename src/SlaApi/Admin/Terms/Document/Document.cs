using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>One section of the agreement, as people read it.</summary>
/// <param name="Number">1 to 11; null for what the terms hold beyond the eleven sections.</param>
/// <param name="Sheet">The form it is edited with.</param>
internal sealed record DocumentSection(int? Number, string Title, string Sheet, IReadOnlyList<DocumentPart> Parts);

/// <param name="Prose">Whole sentences, before the facts; lines are kept.</param>
internal sealed record DocumentPart(string? Title, string? Prose, IReadOnlyList<(string Label, string Value)> Facts);

/// <summary>The terms as a document: the eleven sections, then the further rules.</summary>
internal static class Document
{
    private static readonly string[] Forms =
        ["introduction", "scope", "parties", "framework", "definitions", "targets", "metrics", "persons", "reporting", "review", "renewal"];

    public static IReadOnlyList<DocumentSection> Of(Terms terms, Language t)
    {
        var json = TermsTree.Of(terms);
        FactList Facts() => new(t, json);
        IReadOnlyList<DocumentPart>[] parts =
        [
            terms.Introduction is { Length: > 0 } introduction ? [new(null, introduction, [])] : [],
            DocumentParts.Scope(terms.Scope, Facts(), t),
            [DocumentParts.PartyOf("marketing", terms, Facts(), t), DocumentParts.PartyOf("sales", terms, Facts(), t)],
            DocumentParts.Framework(terms.Framework, Facts()),
            [.. (terms.Definitions ?? []).Select(d => DocumentParts.Definition(d, t))],
            [.. (terms.Targets ?? []).Select(target => TargetParts.Of(target, terms, t))],
            DocumentParts.Metrics(terms.Metrics, t),
            [DocumentParts.Responsibility("marketing", terms, t), DocumentParts.Responsibility("sales", terms, t)],
            DocumentParts.Reporting(terms.Reporting, Facts(), t),
            [new(null, null, Facts().AddSection("review").All)],
            [new(null, null, Facts().AddSection("renewal").All)],
        ];
        return
        [
            .. parts.Select((part, i) => new DocumentSection(
                i + 1, t[SectionTitles.Titles[i]], Forms[i], [.. part.Where(p => p.Prose is not null || p.Facts.Count > 0)])),
            .. DocumentRules.Of(terms, json, t),
        ];
    }
}
