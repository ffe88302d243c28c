using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Metrics.Oracle;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class MetricSeriesTests
{
    private static readonly HandoverFact Monday = Lead("2026-01-05T10:00");
    private static readonly MetricsQuestion January = Question(Rulebook(Terms(PerQuarter, Response)), "2026-01-01", "2026-01-31");

    [Fact]
    public void Weeks_without_anything_are_zero_and_edges_are_cut()
    {
        var series = MetricSeries.Of(January, "volumeAttainment", SeriesInterval.Week, [Monday, Monday, Lead("2026-01-20T10:00")], []);

        Assert.Equal(["2026-W01", "2026-W02", "2026-W03", "2026-W04", "2026-W05"], series.Points.Select(p => p.Key));
        Assert.Equal([0L, 2, 0, 1, 0], series.Points.Select(p => Assert.Single(p.Metrics.VolumeAttainment!.Targets).Numerator));
        Assert.Equal((Date("2026-01-01"), Date("2026-01-04")), (series.Points[0].From, series.Points[0].To));
        Assert.All(series.Points, p => Assert.Null(p.Metrics.HandedOver));
    }

    [Fact]
    public void Every_point_of_compliance_has_every_target_of_the_period()
    {
        ClockFact[] clocks = [Monday.Clock(ClockState.Met, "2026-01-06T10:00"), Monday.Clock(ClockState.Breached, "2026-01-20T10:00"),
            Monday.Clock(ClockState.Met, "2026-01-21T10:00")];
        var points = MetricSeries.Of(January, "compliance", SeriesInterval.Week, [Monday], clocks).Points;

        Assert.Equal([null, 1.0, null, 0.5, null], points.Select(p => Assert.Single(p.Metrics.Compliance!.Targets).Value));
    }

    [Fact]
    public void A_series_is_its_groups_and_nothing_for_the_others()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var set = new FactSet(seed);
            foreach (var (interval, groupBy) in new[] { (SeriesInterval.Day, "day"), (SeriesInterval.Week, "week"), (SeriesInterval.Month, "month") })
            {
                var groups = set.Report(groupBy).Groups!.ToDictionary(g => g.Key!, g => g.Metrics.HandedOver!.Value);
                var points = MetricSeries.Of(set.Question, "handedOver", interval, set.Leads, set.Clocks).Points;
                Assert.All(points, p => Assert.Equal(groups.GetValueOrDefault(p.Key), p.Metrics.HandedOver!.Value));
                Assert.Equal((set.From, set.To), (points[0].From, points[^1].To));
                Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(pair.First.To.PlusDays(1), pair.Second.From));
            }
        }
    }
}
