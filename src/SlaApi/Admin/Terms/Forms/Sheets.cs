using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The forms the terms are edited with: the four steps of a renewal, and one for each further section of the document.</summary>
internal static class Sheets
{
    /// <summary>The steps of a renewal before the comparison, in order.</summary>
    public static readonly IReadOnlyList<string> Steps = ["period", "targets", "hours", "persons"];

    /// <summary>The form of this key; null when there is none.</summary>
    public static Sheet? Of(string key, Terms terms) => key switch
    {
        "period" => Period(),
        "targets" => TargetSheet.Of(terms),
        "hours" => HoursSheet.Of(terms),
        "persons" => new("persons", new("Personen", "Persons"), [PersonsOf("marketing"), PersonsOf("sales")]),
        "introduction" or "scope" or "framework" or "review" or "renewal" => Section(key),
        "parties" => new("parties", TermNames.Of("parties"), [PartyOf("marketing"), PartyOf("sales")]),
        "definitions" => DefinitionSheet.Of(terms),
        "reporting" => ReportingSheet.Of(terms),
        _ => null,
    };

    /// <summary>All editable members of a section, in one group.</summary>
    private static Sheet Section(string section) => new(section, TermNames.Of(section), [new(null, FieldsOf(section))]);

    public static IReadOnlyList<TermsField> FieldsOf(string section) =>
        [.. TermsCatalogue.SingleIn(section).Where(m => m.IsEditable).Select(m => Fields.Of(m.Pattern))];

    private static Sheet Period() => new("period", new("Zeitraum", "Period"),
    [
        new(new("Laufzeit", "Term"), [Fields.Of("scope/validFrom"), Fields.Of("scope/validUntil")]),
        new(new("Nächste Erneuerung", "Next renewal"), [Fields.Of("renewal/renewOn"), Fields.Of("renewal/noticeOn")]),
    ]);

    private static SheetGroup PartyOf(string party) => new(
        TermNames.Of("parties/" + party),
        [Fields.Of($"parties/{party}/function"), .. Fields.Person($"parties/{party}/representative")]);

    private static SheetGroup PersonsOf(string party) => new(
        TermNames.Of("parties/" + party),
        [
            .. Fields.Person($"parties/{party}/representative"),
            .. Fields.Person($"responsibilities/{party}/responsible"),
            .. Fields.Person($"responsibilities/{party}/deputy"),
        ],
        InPairs: true);
}
