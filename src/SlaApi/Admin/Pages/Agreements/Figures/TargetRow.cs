using SlaApi.Admin.Components;
using SlaApi.Admin.Handovers;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Pages.Agreements;

/// <summary>A figure in words, and the list of the leads it counts where there is one.</summary>
internal sealed record LinkedFigure(string Text, string? Address);

/// <summary>One target against what was agreed.</summary>
/// <param name="Note">Which version it is from, where the period touches several.</param>
/// <param name="Beside">Further figures: late, open, paused.</param>
/// <param name="Goal">The level of the weeks.</param>
/// <param name="Weeks">The last weeks, the earliest first.</param>
/// <param name="Show">How a value of a week is written.</param>
internal sealed record TargetRow(
    string Name, string? Note, string Agreed, LinkedFigure Reached, IReadOnlyList<LinkedFigure> Beside, Look Look, double? Goal, IReadOnlyList<double?> Weeks,
    Func<double?, string> Show)
{
    /// <summary>The figures cover several of its own periods together.</summary>
    public bool Whole { get; private init; }

    /// <summary>In how many of its own periods it was missed; null where there is only one, or none was.</summary>
    public string? Missed { get; private init; }

    /// <summary>What its length of time means at the end of a week.</summary>
    public ExampleWords? Example { get; init; }

    /// <param name="leads">The address of the list with these filters.</param>
    public static TargetRow Of(TargetFigure figure, Target? target, MetricsReport report, WeeklyCourse weeks, bool severalVersions, Func<string, string> leads,
        Language t)
    {
        var due = $"target={Uri.EscapeDataString(figure.Key ?? "")}&dueFrom={FigurePeriod.Iso(figure.From)}&dueTo={FigurePeriod.Iso(figure.To)}&counted=true";
        var (reached, beside) = figure.Kind switch
        {
            "volume" => (new LinkedFigure(Volume(figure, report, t),
                FigureLeads.Volume(target as VolumeTarget, figure.From, figure.To) is { } counted ? leads(counted) : null), []),
            "amount" => (new LinkedFigure(figure.Actual is { } sum ? Money(sum, figure, t) : "–", null), []),
            "response" or "cadence" => Clocks(figure, report, due, leads, t),
            _ => (new LinkedFigure(Share(figure, report, target, t), null), Array.Empty<LinkedFigure>()),
        };
        return new TargetRow(
            target is null ? figure.Key ?? "–" : t[Words.Of(target)],
            severalVersions ? $"{t["Version", "Version"]} {figure.Version}, {t.ShortDay(figure.From)} – {t.ShortDay(figure.To)}" : null,
            Level(figure, target, t), reached, beside, Look.Of(figure.Status), weeks.GoalOf(figure), weeks.Of(figure, target),
            figure.Kind switch
            {
                "volume" => v => t.Short(v),
                "amount" => v => v is { } sum ? Money(sum, figure, t) : "–",
                _ => v => t.Percent(v),
            })
        {
            Whole = figure.Kind is "volume" or "amount" && figure.Periods.Count > 1,
            Missed = MissedIn(figure, t),
        };
    }

    private static string? MissedIn(TargetFigure figure, Language t)
    {
        var (all, missed) = (figure.Periods.Count, figure.Periods.Count(p => p.Status == TargetStatus.Missed));
        return missed == 0 || all == 1 ? null
            : t[$"in {t.Number(missed)} von {t.Number(all)} Zeiträumen nicht", $"missed in {t.Number(missed)} of {t.Number(all)} periods"];
    }

    private static string Level(TargetFigure figure, Target? target, Language t) => figure.Kind switch
    {
        "volume" => t.Short(figure.Target),
        "amount" => figure.Target is { } goal ? Money((double)goal, figure, t) : "–",
        "response" or "cadence" => t.Percent(figure.Target),
        _ => target is null ? "–" : TargetParts.Level(target, t),
    };

    /// <summary><c>24 (Soll 30)</c> while the period runs, else <c>24</c>.</summary>
    private static string Volume(TargetFigure figure, MetricsReport report, Language t)
    {
        var pace = (report.Metrics.Pacing?.Targets ?? []).Where(p => p.Target == figure.Key && p.Version == figure.Version).ToList();
        var actual = t.Short(figure.Actual);
        return pace.Any(p => p.Left > 0) && pace.Sum(p => p.Expected) is { } expected
            ? t[$"{actual} (Soll {t.Short(expected)})", $"{actual} (expected {t.Short(expected)})"] : actual;
    }

    private static (LinkedFigure, IReadOnlyList<LinkedFigure>) Clocks(TargetFigure figure, MetricsReport report, string due, Func<string, string> leads,
        Language t)
    {
        var clocks = report.Metrics.Compliance?.Targets.FirstOrDefault(c => c.Target == figure.Key && c.Version == figure.Version);
        if (clocks is null || (clocks.Denominator == 0 && clocks.Running + clocks.Paused == 0))
        {
            return (new LinkedFigure("–", null), []);
        }

        var (late, open) = (clocks.Denominator - clocks.Numerator, clocks.Running + clocks.Paused);
        LinkedFigure?[] beside =
        [
            late == 0 ? null : new(t[$"{t.Number(late)} überschritten", $"{t.Number(late)} breached"], leads(due + "&clock=breached")),
            clocks.Running == 0 ? null : new(t[$"{t.Number(clocks.Running)} offen", $"{t.Number(clocks.Running)} running"], leads(due + "&clock=running")),
            clocks.Paused == 0 ? null : new(t[$"{t.Number(clocks.Paused)} pausiert", $"{t.Number(clocks.Paused)} paused"], leads(due + "&clock=paused")),
            clocks.Excluded == 0 ? null
                : new(t[$"{t.Number(clocks.Excluded)} ausgenommen", $"{t.Number(clocks.Excluded)} excluded"], leads(due + "&clock=excluded")),
        ];
        return (new LinkedFigure(clocks.Denominator == 0 ? t["noch keine fällig", "none due yet"]
            : Parts(clocks.Numerator, clocks.Denominator, clocks.Value, t), leads(due + "&clock=met%2Cbreached")), [.. beside.OfType<LinkedFigure>()]);
    }

    /// <summary>With its numbers where the ratio of the period is the one of the target.</summary>
    private static string Share(TargetFigure figure, MetricsReport report, Target? target, Language t)
    {
        var ratio = (target as RatioTarget)?.Metric switch
        {
            CloseRate.Key => report.Metrics.CloseRate,
            WinRate.Key => report.Metrics.WinRate,
            _ => null,
        };
        return ratio is not null && ratio.Value == figure.Actual && figure.Actual is not null ? Parts(ratio.Numerator, ratio.Denominator, ratio.Value, t)
            : t.Percent(figure.Actual);
    }

    /// <summary><c>25 von 27 = 92,6 %</c>.</summary>
    internal static string Parts(long part, long whole, double? share, Language t) =>
        t[$"{t.Number(part)} von {t.Number(whole)} = {t.Percent(share)}", $"{t.Number(part)} of {t.Number(whole)} = {t.Percent(share)}"];

    private static string Money(double minor, TargetFigure figure, Language t) => t.Money(new Money((long)Math.Round(minor), figure.Currency ?? "CHF"));
}
