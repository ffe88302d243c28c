using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the eleven sections, but for the targets.</summary>
internal static partial class TermsCatalogue
{
    private static IEnumerable<TermsMember> Sections() =>
    [
        Of("introduction", Prose),
        .. Scope(),
        Of("parties/*/function", ValueKind.Text) with { Hint = new("So heißt die Partei überall.", "What the party is called everywhere.") },
        .. Person("parties/*/representative", "persons"),
        Of("parties/*/provider/name", ValueKind.Text) with { Optional = true },
        Of("parties/*/provider/contractReference", ValueKind.Text) with { Optional = true },
        Of("framework/systemName", ValueKind.Text),
        Of("framework/documentUrl", Url) with { Optional = true },
        Of("framework/adoptedBy", ValueKind.Text) with { Optional = true },
        Of("framework/createdOn", Date),
        Of("framework/annexes/*/name", ValueKind.Text),
        Of("framework/annexes/*/sha256", ValueKind.Text) with
        {
            Hint = new("64 Zeichen, die die Datei unverwechselbar machen (SHA-256).", "64 characters that identify the file beyond doubt (SHA-256)."),
        },
        .. Definitions(),
        Of("metrics", Metrics) with { Hint = new("Diese Kennzahlen zählen als Nachweis.", "These metrics count as proof.") },
        .. Person("responsibilities/*/responsible", "persons"),
        .. Person("responsibilities/*/deputy", "persons"),
        Of("reporting/channel", ValueKind.Text) with { Hint = new("Zum Beispiel E-Mail oder Dashboard.", "For example e-mail or dashboard.") },
        Choice<Recurrence>("reporting/interval"),
        Of("reporting/language", ValueKind.Language),
        .. Person("reporting/recipients/*", null),
        Choice<RecipientLevel>("reporting/recipients/*/level"),
        Choice<Recurrence>("review/interval"),
        Of("review/firstOn", Date),
        Of("review/durationMinutes", Minutes) with { Unit = new("Minuten", "minutes") },
        .. Renewal(),
    ];

    private static IEnumerable<TermsMember> Scope() =>
    [
        Of("scope/validFrom", Date) with { Sheet = "period" },
        Of("scope/validUntil", Date) with { Sheet = "period" },
        Of("scope/businessUnit", ValueKind.Text),
        Of("scope/geography", ValueKind.Text),
        Of("scope/productGroup", ValueKind.Text),
        Of("scope/productSubgroup", ValueKind.Text) with { Optional = true },
        Of("scope/criterion", Condition),
    ];

    private static IEnumerable<TermsMember> Definitions() =>
    [
        Of("definitions/*/label", ValueKind.Label),
        Of("definitions/*/text", Paragraph),
        Of("definitions/*/term", Key) with
        {
            Optional = true,
            Hint = new("So heißt der Begriff im CRM. Leer: aus der Bezeichnung gebildet.", "What the CRM calls the term. Empty: made from the label."),
        },
        Of("definitions/*/conversion/fromStage", Stage) with { Optional = true },
        Of("definitions/*/conversion/toStage", Stage) with { Optional = true },
        Of("definitions/*/conversion/window", Length) with { Optional = true },
        Of("definitions/*/criterion", Condition),
    ];

    private static IEnumerable<TermsMember> Renewal() =>
    [
        Of("renewal/renewOn", Date) with
        {
            Sheet = "period", Hint = new("Bis dahin liegt die nächste Version zur Unterschrift vor.", "By then the next version is ready to be signed."),
        },
        Of("renewal/noticeOn", Date) with
        {
            Sheet = "period", Optional = true, Hint = new("Letzter Tag, an dem gekündigt werden kann.", "Last day on which notice can be given."),
        },
        Choice<RenewalMode>("renewal/mode"),
        Choice<AfterExpiry>("renewal/afterExpiry") with { Optional = true },
    ];

    private static IEnumerable<TermsMember> Person(string at, string? sheet) =>
        [Of(at + "/name", ValueKind.Text) with { Sheet = sheet }, Of(at + "/email", Email) with { Sheet = sheet }];
}
