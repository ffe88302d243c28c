using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>Section 6 as a form: for each target what can be renegotiated.</summary>
internal static class TargetSheet
{
    private static readonly Text Percent = new("%", "%");

    public static Sheet Of(Terms terms) => new("targets", TermNames.Of("targets"), [.. (terms.Targets ?? []).Select(Group)]);

    private static SheetGroup Group(Target target, int index) =>
        new(Words.Of(target), Of(target, "targets/" + index.ToString(CultureInfo.InvariantCulture)), target.Key);

    private static TermsField[] Of(Target target, string at) => target switch
    {
        VolumeTarget v => [Fields.Of(at + "/amount") with { Unit = PerPeriod(v.Stage?.ToUpperInvariant() ?? "", v.Per) }],
        AmountTarget a => [Money(at + "/atLeast/amountMinor", a.AtLeast?.Currency, a.Per)],
        ResponseTarget => [.. Fields.Duration(at + "/within"), Fields.Of(at + "/share"), Fields.Of(at + "/minCases")],
        CadenceTarget =>
            [Fields.Of(at + "/attempts"), .. Fields.Duration(at + "/within"), Fields.Of(at + "/share"), Fields.Of(at + "/minCases")],
        RatioTarget => [InPercent(at + "/atLeast"), InPercent(at + "/atMost"), Fields.Of(at + "/minCases")],
        _ => [Fields.Of(at + "/atLeast"), Fields.Of(at + "/atMost"), Fields.Of(at + "/minCases")],
    };

    private static MoneyField Money(string pointer, string? currency, TargetPeriod? per) =>
        new(pointer, currency ?? "CHF") { Unit = PerPeriod(currency ?? "", per) };

    private static PercentField InPercent(string pointer) => new(pointer) { Optional = true, Unit = Percent };

    private static Text PerPeriod(string what, TargetPeriod? per) => new($"{what} {Words.Of(per).De}", $"{what} {Words.Of(per).En}");
}
