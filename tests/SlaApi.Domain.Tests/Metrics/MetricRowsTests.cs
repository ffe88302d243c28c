using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class MetricRowsTests
{
    private static readonly HandoverFact Won = Lead("2026-01-05T10:00").Closed("2026-01-06T10:00", amount: new(100, "CHF")) with
    {
        Source = "web",
        FirstContactAt = At("2026-01-05T11:00"),
        EverAccepted = true,
    };

    [Fact]
    public void Every_figure_is_a_row()
    {
        var question = Question(Rulebook(Terms(PerQuarter, Response)), "2026-01-01", "2026-03-31");
        var rows = MetricRows.Of(Figures.Of(question, [Won], [Won.Clock(ClockState.Met, "2026-01-05T14:00")])).ToList();

        Assert.Contains(new() { Metric = "handedOver", Value = 1, Basis = Basis.Cohort }, rows);
        Assert.Contains(new() { Metric = "handedOver.stages.sql", Value = 1, Basis = Basis.Cohort }, rows);
        Assert.Contains(new() { Metric = "handedOver.accepted", Value = 1, Basis = Basis.Cohort }, rows);
        Assert.Contains(new() { Metric = "closeRate", Value = 1, Numerator = 1, Denominator = 1, Basis = Basis.Snapshot }, rows);
        Assert.Contains(new() { Metric = "acceptanceRate", Numerator = 0, Denominator = 0, Basis = Basis.Cohort }, rows);
        Assert.Contains(new() { Metric = "timeToFirstContact.p90", Value = 3600, Basis = Basis.Cohort }, rows);
        Assert.Contains(new() { Metric = "revenue", Value = 100, Basis = Basis.Snapshot, Currency = "CHF" }, rows);
        Assert.Contains(new() { Metric = "revenue.missingAmount", Value = 0, Basis = Basis.Snapshot }, rows);
        Assert.Contains(
            new()
            {
                Metric = "volumeAttainment", Target = "sql", Version = 1, Value = 1.0 / 120, Numerator = 1, Denominator = 120, Basis = Basis.Goal,
            },
            rows);
        Assert.Contains(new() { Metric = "pacing.2026-01-01.goal", Target = "sql", Version = 1, Value = 120, Basis = Basis.Goal }, rows);
        Assert.Contains(
            new()
            {
                Metric = "compliance", Target = "contact", Version = 1, Value = 1, Numerator = 1, Denominator = 1, Basis = Basis.Snapshot,
            },
            rows);
        Assert.Contains(new() { Metric = "compliance", Value = 1, Numerator = 1, Denominator = 1, Basis = Basis.Snapshot }, rows);
        Assert.Equal(rows.Count, rows.Select(r => (r.Group, r.Metric, r.Target, r.Version, r.Currency)).Distinct().Count());
    }

    [Fact]
    public void With_groups_the_rows_of_the_total_come_first_with_an_empty_group()
    {
        var question = Question(Rulebook(Terms()), "2026-01-01", "2026-03-31", groupBy: Grouping.Parse("source")) with
        {
            Metrics = [WinRate.Key],
        };
        var rows = MetricRows.Of(Figures.Of(question, [Won, Lead("2026-01-05T10:00")], []));

        Assert.Equal([(null, 1L), ("web", 1L), ("none", 0L)], rows.Select(r => (r.Group, r.Numerator!.Value)));
        Assert.Equal([(null, 0L)], MetricRows.Of(Figures.Of(question, [], [])).Select(r => (r.Group, r.Numerator!.Value)));
    }
}
