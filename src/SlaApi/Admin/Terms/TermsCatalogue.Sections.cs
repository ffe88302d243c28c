using SlaApi.Domain.Agreements;
using static SlaApi.Admin.ValueKind;

namespace SlaApi.Admin;

/// <summary>The members of the eleven sections, but for the targets.</summary>
internal static partial class TermsCatalogue
{
    private static IEnumerable<TermsMember> Sections() =>
    [
        Field("introduction", Prose),
        .. Scope(),
        Field("parties/*/function", ValueKind.Text),
        .. Person("parties/*/representative"),
        Field("framework/systemName", ValueKind.Text),
        Field("framework/documentUrl", Url) with { Optional = true },
        Field("framework/adoptedBy", ValueKind.Text) with { Optional = true },
        Field("framework/createdOn", Date),
        Field("definitions/*/text", Prose),
        Shown("definitions/*/criterion", Condition),
        Shown("definitions/*/conversion/fromStage", Stage),
        Shown("definitions/*/conversion/toStage", Stage),
        Shown("definitions/*/conversion/window", Length),
        Shown("metrics", Metric),
        .. Person("responsibilities/*/responsible"),
        .. Person("responsibilities/*/deputy"),
        Field("reporting/channel", ValueKind.Text),
        ChoiceField<Recurrence>("reporting/interval"),
        Field("reporting/language", ValueKind.Language),
        Field("reporting/recipients/*/name", ValueKind.Text),
        Field("reporting/recipients/*/email", Email),
        ChoiceField<RecipientLevel>("reporting/recipients/*/level"),
        ChoiceField<Recurrence>("review/interval"),
        Field("review/firstOn", Date),
        Field("review/durationMinutes", Minutes) with { Unit = new("Minuten", "minutes") },
        .. Renewal(),
    ];

    private static IEnumerable<TermsMember> Scope() =>
    [
        Field("scope/validFrom", Date) with { Sheet = "period" },
        Field("scope/validUntil", Date) with { Sheet = "period" },
        Field("scope/businessUnit", ValueKind.Text),
        Field("scope/geography", ValueKind.Text),
        Field("scope/productGroup", ValueKind.Text),
        Field("scope/productSubgroup", ValueKind.Text) with { Optional = true },
        Shown("scope/criterion", Condition),
    ];

    private static IEnumerable<TermsMember> Renewal() =>
    [
        Field("renewal/renewOn", Date) with
        {
            Sheet = "period", Hint = new("Bis dahin liegt die nächste Version zur Unterschrift vor.", "By then the next version is ready to be signed."),
        },
        Field("renewal/noticeOn", Date) with
        {
            Sheet = "period", Optional = true, Hint = new("Letzter Tag, an dem gekündigt werden kann.", "Last day on which notice can be given."),
        },
        ChoiceField<RenewalMode>("renewal/mode"),
        ChoiceField<AfterExpiry>("renewal/afterExpiry"),
    ];

    private static IEnumerable<TermsMember> Person(string at) =>
    [
        Field(at + "/name", ValueKind.Text) with { Sheet = "persons" },
        Field(at + "/email", Email) with { Sheet = "persons" },
    ];
}
