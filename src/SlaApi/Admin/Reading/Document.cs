using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Reading;

/// <summary>One section of the agreement, as people read it.</summary>
/// <param name="Number">1 to 11; null for what the terms hold beyond the eleven sections.</param>
/// <param name="Sheet">The form it is edited with; null where there is none.</param>
internal sealed record DocumentSection(int? Number, string Title, string? Sheet, IReadOnlyList<DocumentPart> Parts);

/// <param name="Prose">Whole sentences, before the facts; lines are kept.</param>
internal sealed record DocumentPart(string? Title, string? Prose, IReadOnlyList<(string Label, string Value)> Facts);

/// <summary>Labels with their values; what has no value is left out.</summary>
internal sealed class FactList(Language t)
{
    private readonly List<(string, string)> _facts = [];

    public IReadOnlyList<(string Label, string Value)> All => _facts;

    public FactList Add(Text label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _facts.Add((t[label], value));
        }

        return this;
    }

    public FactList Add(Text label, Text? value) => Add(label, value is null ? null : t[value]);
}

/// <summary>The terms as a document: the eleven sections, then the further rules.</summary>
internal static class Document
{
    private static readonly string?[] Sheets =
        ["introduction", "scope", "parties", "framework", "definitions", "targets", null, "persons", "reporting", "review", "renewal"];

    public static IReadOnlyList<DocumentSection> Of(Terms terms, Language t)
    {
        IReadOnlyList<DocumentPart>[] parts =
        [
            terms.Introduction is { Length: > 0 } introduction ? [new(null, introduction, [])] : [],
            DocumentParts.Scope(terms.Scope, t), DocumentParts.Parties(terms.Parties, t), DocumentParts.Framework(terms.Framework, t),
            [.. (terms.Definitions ?? []).Select(d => DocumentParts.Definition(d, t))],
            [.. (terms.Targets ?? []).Select(target => TargetWords.Of(target, terms, t))],
            DocumentParts.Metrics(terms.Metrics, t), DocumentParts.Responsibilities(terms, t), DocumentParts.Reporting(terms.Reporting, t),
            DocumentParts.Review(terms.Review, t), DocumentParts.Renewal(terms.Renewal, t),
        ];
        return
        [
            .. parts.Select((part, i) => new DocumentSection(i + 1, t[SectionTitles.Titles[i]], Sheets[i], [.. part.Where(p => p.Prose is not null || p.Facts.Count > 0)])),
            .. DocumentRules.Of(terms, t),
        ];
    }
}
