using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>A target in one sentence, and what else is agreed about it.</summary>
internal static class TargetParts
{
    public static DocumentPart Of(Target target, Terms terms, Language t) => new(
        t[Words.Of(target)], $"{Owed(target, terms, t)}: {Sentence(target, t)}", new FactList(t)
            .Add("targets/*/appliesTo", target.AppliesTo is { } criterion ? CriterionWords.Of(criterion, t) : null)
            .Add("targets/*/priority", target is ResponseTarget { Priority: { } priority } ? Words.Of(priority) : null)
            .Add("targets/*/onSilence", target is ResponseTarget { OnSilence: { } silence } ? Words.Of(silence) : null)
            .Add("targets/*/calendar", target.Calendar)
            .Add(new Text("Gewertet", "Judged"), Judged(target, t)).All);

    /// <summary>What was agreed, short: <c>126</c>, <c>95 %</c>, <c>mindestens 40 %</c>.</summary>
    public static string Level(Target target, Language t) => target switch
    {
        VolumeTarget { Amount: { } amount } => t.Number(amount),
        AmountTarget { AtLeast: { } money } => t.Money(money),
        ResponseTarget { Share: { } share } => t.Percent(share),
        CadenceTarget { Share: { } share } => t.Percent(share),
        RatioTarget ratio => Bounds(ratio.AtLeast, ratio.AtMost, b => t.Percent(b), t),
        IndicatorTarget indicator => Bounds(indicator.AtLeast, indicator.AtMost, t.Plain, t),
        _ => "–",
    };

    private static string Owed(Target target, Terms terms, Language t) => target.Party switch
    {
        TargetParty.Marketing => DocumentParts.Function(terms, Party.Marketing, t),
        TargetParty.Sales => DocumentParts.Function(terms, Party.Sales, t),
        _ => t["Beide Seiten", "Both sides"],
    };

    private static string Sentence(Target target, Language t) => target switch
    {
        VolumeTarget v => Volume(v, t),
        AmountTarget a => t[
            $"mindestens {Level(a, t)} {t[Words.OfMetric(a.Metric ?? "")]} {t[Words.Of(a.Per)]}.",
            $"at least {Level(a, t)} {t[Words.OfMetric(a.Metric ?? "")]} {t[Words.Of(a.Per)]}."],
        ResponseTarget r => t[
            $"in mindestens {t.Percent(r.Share)} der Fälle innerhalb von {Words.Of(r.Within, t)}, gerechnet ab {Start(r, t)} bis {Stop(r, t)}.",
            $"in at least {t.Percent(r.Share)} of the cases within {Words.Of(r.Within, t)}, from {Start(r, t)} to {Stop(r, t)}."],
        CadenceTarget c => t[
            $"in mindestens {t.Percent(c.Share)} der Fälle {Attempts(c, t)}, gerechnet ab {Start(c, t)}.",
            $"in at least {t.Percent(c.Share)} of the cases {Attempts(c, t)}, from {Start(c, t)}."],
        RatioTarget r => $"{t[Words.OfMetric(r.Metric ?? "")]} {Level(r, t)}.",
        IndicatorTarget i => t[
            $"externe Kennzahl „{i.Indicator}“ ({Aggregate(i, t)}) {Level(i, t)}.",
            $"indicator “{i.Indicator}” ({Aggregate(i, t)}) {Level(i, t)}."],
        _ => "",
    };

    private static string Volume(VolumeTarget v, Language t)
    {
        var (stage, per) = (t[Words.OfStage(v.Stage ?? "")], t[Words.Of(v.Per)]);
        var counted = v.Counts is { } counts ? t[$" Gezählt werden {t[Words.Of(counts)]}.", $" What counts: {t[Words.Of(counts)]}."] : "";
        var qualified = v.OnlyQualified == true ? t[
            " Leads, die ihre Definition nicht erfüllen, zählen nicht.",
            " Leads that do not fulfil their definition do not count."] : "";
        return t[$"mindestens {t.Number(v.Amount)} {stage} {per}.", $"at least {t.Number(v.Amount)} {stage} {per}."] + counted + qualified;
    }

    private static string Attempts(CadenceTarget c, Language t) => t[
        $"{t.Number(c.Attempts)} Kontaktversuche innerhalb von {Words.Of(c.Within, t)}",
        $"{t.Number(c.Attempts)} contact attempts within {Words.Of(c.Within, t)}"];

    private static string Start(CadenceTarget c, Language t) => Point(c.StartsOn ?? Moment.HandedOver, null, t);

    private static string Start(ResponseTarget r, Language t) => Point(r.StartsOn, r.StartStage, t);

    private static string Stop(ResponseTarget r, Language t) => Point(r.StopsOn, r.StopStage, t);

    private static string Point(Moment? moment, string? stage, Language t) =>
        moment is null ? "–" : stage is null ? t[Words.Of(moment.Value)] : $"{t[Words.Of(moment.Value)]} {t[Words.OfStage(stage)]}";

    private static string Aggregate(IndicatorTarget indicator, Language t) => indicator.Aggregate is { } how ? t[Words.Of(how)] : "–";

    private static string? Judged(Target target, Language t)
    {
        var per = target is VolumeTarget or AmountTarget || target.Per is null ? null : t[Words.Of(target.Per)];
        var from = target.MinCases is { } cases ? t[$"ab {t.Number(cases)} Fällen", $"from {t.Number(cases)} cases on"] : null;
        return string.Join(", ", new[] { per, from }.OfType<string>()) is { Length: > 0 } judged ? judged : null;
    }

    private static string Bounds(decimal? least, decimal? most, Func<decimal, string> show, Language t) => string.Join(t[" und ", " and "], new[]
    {
        least is { } l ? t[$"mindestens {show(l)}", $"at least {show(l)}"] : null,
        most is { } m ? t[$"höchstens {show(m)}", $"at most {show(m)}"] : null,
    }.OfType<string>());
}
