using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Metrics.Oracle;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class MetricsProperties
{
    private static readonly string[] GroupBys = ["month", "week", "day", "source", "stage", "priority"];

    [Fact]
    public void The_parts_of_the_bridge_add_up_to_its_value() => Holds(set => set.Report("day").Groups!
        .Select(g => g.Metrics.HandedOver!).Append(set.Report().Metrics.HandedOver!)
        .All(b => b.Value == b.Accepted + b.Open + b.Rejected + b.Disqualified + b.Recycled
            && b.Value == b.Stages.Values.Sum() && b.Contested <= b.Rejected));

    [Fact]
    public void The_groups_add_up_to_the_total() => Holds(set => GroupBys.All(by => AddsUp(set.Report(by))));

    [Fact]
    public void Rows_of_counts_add_up_to_the_total() => Holds(set =>
    {
        double? Sum(MetricsReport report, bool groups) =>
            MetricRows.Of(report).Where(r => r.Metric == "handedOver" && (r.Group is not null) == groups).Sum(r => r.Value);
        return GroupBys.All(by => set.Report(by) is var report && Sum(report, true) == Sum(report, false));
    });

    [Fact]
    public void Goals_and_counts_of_two_adjacent_periods_add_up_to_those_of_both() => Holds(set =>
    {
        var middle = set.From.PlusDays(Period.DaysBetween(set.From, set.To) / 2);
        var whole = set.Report();
        var halves = new[] { set.Question with { To = middle }, set.Question with { From = middle.PlusDays(1) } }
            .Where(q => q.From <= q.To)
            .Select(q => Figures.Of(q, set.Leads, set.Clocks))
            .ToList();
        return whole.Metrics.VolumeAttainment!.Targets.All(t =>
            halves.Sum(h => Volumes(h, t.Version).Sum(v => v.Numerator)) == t.Numerator
            && Math.Abs(halves.Sum(h => Volumes(h, t.Version).Sum(v => v.Denominator)) - t.Denominator) <= 0.000002m);
    });

    [Fact]
    public void No_ratio_has_a_value_without_a_denominator_or_lies_outside_0_to_1() => Holds(set => set.Report("source").Groups!.All(g =>
        new[] { g.Metrics.CloseRate!, g.Metrics.WinRate! }.All(r => r.Denominator == 0 ? r.Value is null : r.Value is >= 0 and <= 1)));

    [Fact]
    public void The_order_of_the_facts_changes_nothing() => Holds(set =>
    {
        var reversed = Figures.Of(set.Question, set.Leads.Reverse(), set.Clocks.Reverse());
        return MetricRows.Of(set.Report()).SequenceEqual(MetricRows.Of(reversed));
    });

    private static bool AddsUp(MetricsReport report)
    {
        var (total, groups) = (report.Metrics, report.Groups!.Select(g => g.Metrics).ToList());
        bool Same(Func<MetricSet, decimal> figure) => groups.Sum(figure) == figure(total);
        return Same(m => m.HandedOver!.Value) && Same(m => m.HandedOver!.Accepted) && Same(m => m.HandedOver!.Open)
            && Same(m => m.AcceptanceRate!.Numerator) && Same(m => m.AcceptanceRate!.Denominator)
            && Same(m => m.CloseRate!.Numerator) && Same(m => m.CloseRate!.Denominator)
            && Same(m => m.WinRate!.Numerator) && Same(m => m.WinRate!.Denominator)
            && Same(m => m.Compliance!.Numerator) && Same(m => m.Compliance!.Denominator) && Same(m => m.Compliance!.Running)
            && Same(m => m.TimeToFirstContact!.Count) && Same(m => m.TimeToFirstContact!.Censored)
            && Same(m => m.ConversionRate!.Definitions.Sum(d => d.Numerator)) && Same(m => m.ConversionRate!.Definitions.Sum(d => d.Denominator))
            && Same(m => m.VolumeAttainment!.Targets.Sum(t => t.Numerator))
            && Same(m => m.Pacing!.Targets.Sum(t => t.Actual))
            && Same(m => m.Revenue!.MissingAmount) && Same(m => m.Revenue!.Amounts.Where(a => a.Currency == "JPY").Sum(a => a.AmountMinor));
    }

    private static IEnumerable<VolumeFigure> Volumes(MetricsReport report, int version) =>
        report.Metrics.VolumeAttainment!.Targets.Where(v => v.Version == version);

    private static void Holds(Func<FactSet, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(new FactSet(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
