using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Section 5 as a form: the text of each term in both languages.</summary>
internal static class DefinitionSheet
{
    public static Sheet Of(Terms terms) => new(
        "definitions", TermNames.Of("definitions"),
        [.. (terms.Definitions ?? []).Select((d, i) => Group(d, $"definitions/{i.ToString(CultureInfo.InvariantCulture)}/text"))]);

    private static SheetGroup Group(Definition definition, string text) => new(
        definition.Label ?? new(definition.Term ?? "", definition.Term ?? ""),
        [Fields.Of(text + "/de") with { Label = Words.OfLanguage("de") }, Fields.Of(text + "/en") with { Label = Words.OfLanguage("en") }]);
}
