using System.Globalization;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin.Editing;

/// <summary>Section 6 as a form: for each target what can be agreed anew.</summary>
internal static class TargetSheet
{
    public static Sheet Of(Terms terms) => new(
        "targets", SectionTitles.Titles[5],
        [.. (terms.Targets ?? []).Select((target, i) => new SheetGroup(Words.Of(target), Fields(target, "targets/" + i.ToString(CultureInfo.InvariantCulture)), target.Key))]);

    private static TermsField[] Fields(Target target, string at)
    {
        TermsField[] own = target switch
        {
            VolumeTarget v => [new NumberField(at + "/amount", new("Anzahl", "Number")) { Unit = PerPeriod(v.Stage?.ToUpperInvariant() ?? "", v.Per) }],
            AmountTarget a => [new MoneyField(at + "/atLeast/amountMinor", new("Mindestens", "At least"), a.AtLeast?.Currency ?? "CHF") { Unit = PerPeriod(a.AtLeast?.Currency ?? "", a.Per) }],
            ResponseTarget => [.. Within(at), Share(at)],
            CadenceTarget => [new NumberField(at + "/attempts", new("Kontaktversuche", "Contact attempts")), .. Within(at), Share(at)],
            RatioTarget => Bounds(at, percent: true),
            _ => Bounds(at, percent: false),
        };
        return target is VolumeTarget or AmountTarget
            ? own
            : [.. own, new NumberField(at + "/minCases", new("Wertung ab", "Judged from")) { Optional = true, Unit = new("Fällen", "cases"), Hint = new("Darunter heißt es „zu wenige Fälle“.", "Below it says “too few cases”.") }];
    }

    private static TermsField[] Within(string at) =>
    [
        new NumberField(at + "/within/value", new("Frist", "Time limit")),
        new ChoiceField(at + "/within/unit", new("Einheit", "Unit"), Words.TimeUnits),
    ];

    private static PercentField Share(string at) =>
        new(at + "/share", new("Anteil der Fälle", "Share of cases")) { Unit = new("%", "%"), Hint = new("So viele müssen rechtzeitig sein.", "So many must be in time.") };

    private static TermsField[] Bounds(string at, bool percent) => percent
        ? [new PercentField(at + "/atLeast", new("Mindestens", "At least")) { Optional = true, Unit = new("%", "%") }, new PercentField(at + "/atMost", new("Höchstens", "At most")) { Optional = true, Unit = new("%", "%") }]
        : [new NumberField(at + "/atLeast", new("Mindestens", "At least"), true) { Optional = true }, new NumberField(at + "/atMost", new("Höchstens", "At most"), true) { Optional = true }];

    private static Text PerPeriod(string what, TargetPeriod? per) => new($"{what} {Words.Of(per).De}", $"{what} {Words.Of(per).En}");
}
