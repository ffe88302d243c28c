using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Editing;

/// <summary>The forms the terms are edited with: the four steps of a renewal, and one for each further section of the document.</summary>
internal static class Sheets
{
    /// <summary>The steps of a renewal before the comparison, in order.</summary>
    public static readonly IReadOnlyList<string> Steps = ["period", "targets", "hours", "persons"];

    /// <summary>The form of this key; null when there is none.</summary>
    public static Sheet? Of(string key, Terms terms) => key switch
    {
        "period" => Period,
        "targets" => TargetSheet.Of(terms),
        "hours" => HoursSheet.Of(terms),
        "persons" => Persons,
        "introduction" => new("introduction", SectionTitles.Titles[0], [new(null, [new TextField("introduction", SectionTitles.Titles[0], "textarea")])]),
        "scope" => Scope,
        "parties" => Parties,
        "framework" => Framework,
        "definitions" => DefinitionSheet.Of(terms),
        "reporting" => ReportingSheet.Of(terms),
        "review" => Review,
        "renewal" => Renewal,
        _ => null,
    };

    /// <summary>Where a member of the terms is edited: the form that has it, else the nearest.</summary>
    public static string For(string pointer, Terms terms)
    {
        var name = pointer.TrimStart('/');
        string[] keys = [.. Steps, "introduction", "scope", "parties", "framework", "definitions", "reporting", "review", "renewal"];
        return keys.FirstOrDefault(k => Of(k, terms)!.Fields.Any(f => f.Name == name || f.Name.StartsWith(name + "/", StringComparison.Ordinal) || name.StartsWith(f.Name + "/", StringComparison.Ordinal)))
            ?? keys.FirstOrDefault(k => Of(k, terms)!.Fields.Any(f => f.Name.Split('/')[0] == name.Split('/')[0])) ?? "introduction";
    }

    private static readonly TermsField[] Dates =
    [
        new DateField("scope/validFrom", new("Gilt ab", "Valid from")),
        new DateField("scope/validUntil", new("Gilt bis", "Valid until")),
    ];

    private static readonly TermsField[] Notices =
    [
        new DateField("renewal/renewOn", new("Erneuerung am", "Renewal on")) { Hint = new("Bis dahin liegt die nächste Version zur Unterschrift vor.", "By then the next version is ready to be signed.") },
        new DateField("renewal/noticeOn", new("Kündigungstermin", "Notice date")) { Optional = true, Hint = new("Letzter Tag, an dem gekündigt werden kann.", "Last day on which notice can be given.") },
    ];

    private static readonly Sheet Period = new("period", new("Zeitraum", "Period"), [new(new("Laufzeit", "Term"), Dates), new(new("Nächste Erneuerung", "Next renewal"), Notices)]);

    private static readonly Sheet Renewal = new("renewal", SectionTitles.Titles[10], [new(null,
    [
        .. Notices,
        new ChoiceField("renewal/mode", new("Art der Erneuerung", "Mode of renewal"), [("manual", new("von Hand", "by hand")), ("automatic", new("automatisch", "automatic"))]),
        new ChoiceField("renewal/afterExpiry", new("Nach Ablauf", "After expiry"), [("continues", new("gilt weiter bis zur Nachfolge", "continues until a successor")), ("ends", new("endet", "ends"))]),
    ])]);

    private static readonly Sheet Scope = new("scope", SectionTitles.Titles[1], [new(null,
    [
        .. Dates,
        new TextField("scope/businessUnit", new("Geschäftsbereich", "Business unit")),
        new TextField("scope/geography", new("Gebiet", "Geography")),
        new TextField("scope/productGroup", new("Produktgruppe", "Product group")),
        new TextField("scope/productSubgroup", new("Produktuntergruppe", "Product subgroup")) { Optional = true },
    ])]);

    private static readonly Sheet Parties = new("parties", SectionTitles.Titles[2], [Party("marketing"), Party("sales")]);

    private static readonly Sheet Persons = new("persons", new("Personen", "Persons"), [PersonsOf("marketing"), PersonsOf("sales")]);

    private static readonly Sheet Framework = new("framework", SectionTitles.Titles[3], [new(null,
    [
        new TextField("framework/systemName", new("Name des Systems", "Name of the system")),
        new TextField("framework/documentUrl", new("Adresse des Dokuments", "Address of the document"), "url") { Optional = true },
        new TextField("framework/adoptedBy", new("Verabschiedet durch", "Adopted by")) { Optional = true },
        new DateField("framework/createdOn", new("Erstellt am", "Created on")),
    ])]);

    private static readonly Sheet Review = new("review", SectionTitles.Titles[9], [new(null,
    [
        new ChoiceField("review/interval", new("SLA-Review", "SLA review"), Words.Recurrences),
        new DateField("review/firstOn", new("Erstmals am", "First on")),
        new NumberField("review/durationMinutes", new("Dauer", "Duration")) { Unit = new("Minuten", "minutes") },
    ])]);

    private static Text Title(string party) => Words.Of(party == "marketing" ? SlaApi.Domain.Agreements.Party.Marketing : Domain.Agreements.Party.Sales);

    private static SheetGroup Party(string party) => new(Title(party),
    [
        new TextField($"parties/{party}/function", new("Name der Funktion", "Name of the function")),
        .. Person($"parties/{party}/representative", new("Vertretung", "Representative")),
    ]);

    private static SheetGroup PersonsOf(string party) => new(Title(party),
    [
        .. Person($"parties/{party}/representative", new("Vertretung", "Representative")),
        .. Person($"responsibilities/{party}/responsible", new("Zielverantwortlich", "Responsible for the goals")),
        .. Person($"responsibilities/{party}/deputy", new("Stellvertretung", "Deputy")),
    ],
    InPairs: true);

    private static TermsField[] Person(string name, Text role) =>
    [
        new TextField(name + "/name", role),
        new TextField(name + "/email", new(role.De + ", E-Mail", role.En + ", e-mail"), "email"),
    ];
}
