using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Editing;

/// <summary>Section 5 as a form: the text of each term in both languages.</summary>
internal static class DefinitionSheet
{
    public static Sheet Of(Terms terms) => new("definitions", SectionTitles.Titles[4],
        [.. (terms.Definitions ?? []).Select((d, i) => Group(d, "definitions/" + i.ToString(CultureInfo.InvariantCulture)))]);

    private static SheetGroup Group(Definition definition, string at) => new(definition.Label ?? new(definition.Term ?? "", definition.Term ?? ""),
    [
        new TextField(at + "/text/de", new("Deutsch", "German"), "textarea"),
        new TextField(at + "/text/en", new("Englisch", "English"), "textarea"),
    ]);
}
