using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The forms the terms are edited with: one for each part of the document, and for a few what is edited together.</summary>
internal static class Sheets
{
    private static readonly Text HowToWrite = new(
        "So zählen Fristen. Ein leerer Tag ist geschlossen; mehrere Zeiten trennt ein Komma: 08:00–12:00, 13:00–17:00.",
        "This is how clocks count. An empty day is closed; a comma separates several times: 08:00–12:00, 13:00–17:00.");

    /// <summary>What parties must agree on.</summary>
    public static readonly IReadOnlyList<string> Needed =
        ["period", "scope", "parties", "persons", "framework", "targets", "hours", "reporting", "review", "introduction", "definitions", "metrics", "renewal"];

    /// <summary>What parties may agree on.</summary>
    public static readonly IReadOnlyList<string> Further =
        ["intake", "rejection", "escalation", "attribution", "currency", "exclusions", "remedies", "privacy"];

    /// <summary>What cannot be signed yet; there is a form to take it away.</summary>
    private static readonly IReadOnlyList<string> Unavailable = ["assignment", "legalReview"];

    public static bool Has(string key) => Needed.Contains(key) || Further.Contains(key) || Unavailable.Contains(key);

    /// <summary>The members of the terms that a form edits, by the first step of their pointers.</summary>
    public static IReadOnlyList<string> RootsOf(string key) => key switch
    {
        "period" => ["scope", "renewal"],
        "persons" => ["parties", "responsibilities"],
        "hours" => ["calendar", "calendars"],
        "currency" => ["currency", "fiscalYearStartMonth"],
        _ => [key],
    };

    public static Text TitleOf(string key) => key switch
    {
        "period" => new("Zeitraum", "Period"),
        "persons" => new("Personen", "Persons"),
        "hours" => TermNames.Of("calendar"),
        _ => TermNames.Of(key),
    };

    /// <summary>The form of this key, for the terms as they are in it.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public static Sheet Of(string key, JsonNode terms)
    {
        if (!Has(key))
        {
            throw new NotFound("sheet");
        }

        var parts = new SheetParts(terms);
        return new(key, TitleOf(key), key switch
        {
            "period" => Period(parts.Fields),
            "hours" => Hours(parts),
            "persons" => [PersonsOf("marketing", parts.Fields), PersonsOf("sales", parts.Fields)],
            "parties" => [PartyOf("marketing", parts.Fields), PartyOf("sales", parts.Fields)],
            "currency" =>
                [parts.Group("currency", null) with { Fields = [.. parts.Fields.Of("currency/reporting"), .. parts.Fields.Of("fiscalYearStartMonth")] }],
            "definitions" or "targets" or "escalation" => [new(null, []) { Lists = [parts.List(key)] }],
            _ => [parts.Group(key, null)],
        });
    }

    private static IReadOnlyList<SheetGroup> Period(Fields fields) =>
    [
        new(new("Laufzeit", "Term"), [.. fields.Of("scope/validFrom"), .. fields.Of("scope/validUntil")]),
        new(new("Nächste Erneuerung", "Next renewal"), [.. fields.Of("renewal/renewOn"), .. fields.Of("renewal/noticeOn")]),
    ];

    private static IReadOnlyList<SheetGroup> Hours(SheetParts parts) =>
    [
        parts.Group("calendar", new("Woche", "Week"), p => p.StartsWith("calendar/weeklyHours/", StringComparison.Ordinal) || p == "calendar/timeZone")
            with { Hint = HowToWrite },
        parts.Group("calendar", TermNames.Of("calendar/holidays"), p => p.StartsWith("calendar/holidays/", StringComparison.Ordinal)),
        new(null, []) { Lists = [parts.List("calendar/overrides"), parts.List("calendars")] },
    ];

    private static SheetGroup PartyOf(string party, Fields fields) => new(fields.PartyName(party),
    [
        .. fields.Of($"parties/{party}/function"), .. fields.Person($"parties/{party}/representative"),
        .. Agency(party, fields),
    ]);

    private static IEnumerable<TermsField> Agency(string party, Fields fields)
    {
        var (name, contract) = (TermNames.Of($"parties/{party}/provider"), TermNames.Of($"parties/{party}/provider/contractReference"));
        return
        [
            fields.Of($"parties/{party}/provider/name").Single() with { Label = name },
            fields.Of($"parties/{party}/provider/contractReference").Single() with { Label = new($"{name.De}, {contract.De}", $"{name.En}, {contract.En}") },
        ];
    }

    private static SheetGroup PersonsOf(string party, Fields fields) => new(fields.PartyName(party),
    [
        .. fields.Person($"parties/{party}/representative"), .. fields.Person($"responsibilities/{party}/responsible"),
        .. fields.Person($"responsibilities/{party}/deputy"),
    ])
    { InPairs = true };
}
