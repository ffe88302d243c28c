using SlaApi.Admin;
using SlaApi.Admin.Components.Charts;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Tests.Admin.Components;

public sealed class ChartsTests
{
    private static readonly Language German = new("de-DE");

    [Fact]
    public void Values_lie_between_the_edges_of_the_plane()
    {
        var plane = new Plane(0, 30, 0, 126);
        Assert.Equal((0, 50, 100), (plane.Across(0), plane.Across(15), plane.Across(30)));
        Assert.Equal((Plane.Height, Plane.Height / 2, 0), (plane.Down(0), plane.Down(63), plane.Down(126)));
        Assert.Equal("M0 168L333 126L1000 0", plane.Path([(0, 0), (10, 31.5), (30, 126)]));
    }

    [Theory]
    [InlineData(138.6, "0 50 100")]
    [InlineData(44, "0 20 40")]
    [InlineData(1.1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(5100, "0 2000 4000")]
    public void Axes_count_in_round_steps(double high, string steps) => Assert.Equal(steps, string.Join(' ', Plane.Round(high, 4)));

    [Fact]
    public void A_burn_up_ends_where_it_stands_and_its_band_at_the_projection()
    {
        var chart = BurnUpChart.Of(ChartSamples.BurnUp(12, 4.4), "b", "SQL", German);
        var plane = new Plane(0, 30, 0, 1.1 * (double)ChartSamples.BurnUp(12, 4.4).Pacing.Projection.High!);
        Assert.StartsWith("M0 168L33 ", chart.Actual, StringComparison.Ordinal);
        Assert.EndsWith($"L400 {Plane.At(plane.Down(52))}", chart.Actual, StringComparison.Ordinal);
        Assert.Equal((40, plane.Down(52), plane.Down(126)), (chart.Today!.At, chart.TodayDown, chart.GoalDown));
        Assert.Equal(plane.Path([(12, 52), (30, 130), (30, 52 * 37 / 12d)]) + "Z", chart.Band);
        Assert.Equal("130 bis 160", chart.Projection);
        Assert.Equal("Gezählt 52 von 126, Soll per heute 50,4. Hochrechnung 130 bis 160.", chart.Description);
        Assert.Equal(["1.11.", "8.11.", "15.11.", "22.11.", "29.11."], chart.Along.Select(t => t.Label));
        Assert.Equal(["12.11.2026", "52", "50,4"], chart.Table.Rows[11]);
    }

    [Fact]
    public void A_burn_up_that_has_not_begun_or_is_over_projects_nothing()
    {
        var before = BurnUpChart.Of(ChartSamples.BurnUp(0, 0), "b", "SQL", German);
        Assert.Equal(("", null, null), (before.Actual, before.Band, before.Today));
        var after = BurnUpChart.Of(ChartSamples.BurnUp(30, 7), "b", "SQL", German);
        Assert.Null(after.Band);
        Assert.Equal(100, after.Today!.At);
        Assert.True(after.TodayDown < after.GoalDown);
    }

    [Fact]
    public void A_day_that_goes_on_is_half_over()
    {
        var burnUp = ChartSamples.BurnUp(12, 4.4);
        var chart = BurnUpChart.Of(burnUp with { Pacing = burnUp.Pacing with { Expected = 126m * 11 / 30, Completed = 11, Left = 19 } }, "b", "SQL", German);
        Assert.Equal(38.3, chart.Today!.At);
    }

    [Fact]
    public void Weeks_without_cases_are_gaps()
    {
        var chart = ComplianceChart.Of(ChartSamples.Weeks((19, 20), (18, 20), (0, 0), (3, 4), (0, 0), (1, 1), (2, 2)), null, 0.95m, "c", "Erstkontakt", German);
        Assert.Equal(2, chart.Lines.Count);
        Assert.Equal([true, false, false, true, true], chart.Marks.Select(m => m.Reached));
        Assert.Equal(["50\u00A0%", "75\u00A0%", "100\u00A0%"], chart.Upward.Select(t => t.Label));
        Assert.Equal(Plane.Height * 0.1, chart.AgreedDown!.Value, 1);
        Assert.Equal("19 von 20", chart.Table.Rows[0][1]);
        Assert.Equal(["keine Fälle", "–"], chart.Table.Rows[2].Skip(1));
        Assert.Equal("In 3 von 5 Wochen mit Fällen war der vereinbarte Anteil von 95\u00A0% erreicht. Zuletzt 100\u00A0% (2 von 2).", chart.Description);
        Assert.Empty(ComplianceChart.Of(ChartSamples.Weeks(), null, 0.95m, "c", "Erstkontakt", German).Marks);
    }

    [Fact]
    public void One_target_is_told_apart_whatever_its_version()
    {
        var figures = new[] { ("a", 1, 2L, 4L), ("b", 1, 9L, 9L), ("a", 2, 1L, 1L) }
            .Select(f => new ComplianceFigure { Target = f.Item1, Version = f.Item2, Numerator = f.Item3, Denominator = f.Item4 }).ToList();
        var weeks = ChartSamples.Weeks((12, 14));
        weeks = weeks with { Points = [weeks.Points[0] with { Metrics = new() { Compliance = new() { Numerator = 12, Denominator = 14,
            Targets = figures } } }] };
        Assert.Equal("3 von 5", ComplianceChart.Of(weeks, "a", 0.5m, "c", "A", German).Table.Rows[0][1]);
        Assert.Equal("12 von 14", ComplianceChart.Of(weeks, null, null, "c", "A", German).Table.Rows[0][1]);
    }

    [Fact]
    public void Late_bars_stand_behind_the_bound_and_say_so()
    {
        var chart = ResponseTimesChart.Of(ChartSamples.Times(14, 32, 41, 18, 3, 0, 1, 0, 2), "h", "Erstkontakt", German);
        Assert.Equal([false, false, false, false, true, true, true], chart.Bars.Select(b => b.Late));
        Assert.All(chart.Bars, b => Assert.Equal(b.Late, b.Across > chart.Bound.At));
        Assert.Equal(["14", "32", "41", "18", "✕ 3", "✕ 1", "✕ 2"], chart.Bars.Select(b => b.Label));
        Assert.Equal("Die Hälfte innerhalb 1\u00A0h\u00A050\u00A0min, neun von zehn innerhalb 3\u00A0h\u00A040\u00A0min.", chart.Percentiles);
        Assert.Equal(["0", "2\u00A0h", "4\u00A0h", "6\u00A0h", "8\u00A0h"], chart.Along.Select(t => t.Label));
        Assert.Equal(["über 8\u00A0h", "2", "nein"], chart.Table.Rows[8]);
        Assert.Null(ResponseTimesChart.Of(ChartSamples.Times(), "h", "Erstkontakt", German).Percentiles);
    }

    [Fact]
    public void Edges_of_hours_and_minutes_are_short()
    {
        var times = ChartSamples.Times(3, 1);
        times = times with { Times = times.Times with { Bins = [new(0, 3000, 3, true), new(3000, 6000, 1, true), new(6000, null, 0, false)] } };
        Assert.Equal(["0", "1\u00A0h\u00A040"], ResponseTimesChart.Of(times, "h", "Annahme", German).Along.Select(t => t.Label));
    }

    [Fact]
    public void Days_are_told_as_days()
    {
        var times = ChartSamples.Times(3, 1) with { Unit = ResponseUnit.Days, Within = new SlaDuration(2, TimeUnit.BusinessDays), Bound = 2 };
        times = times with { Times = times.Times with { P50 = 1, P90 = 2, Bins = [new(0, 1, 3, true), new(1, 2, 1, true), new(2, null, 0, false)] } };
        var chart = ResponseTimesChart.Of(times, "h", "Annahme", German);
        Assert.Equal("Die Hälfte innerhalb 1 Tag, neun von zehn innerhalb 2 Tagen.", chart.Percentiles);
        Assert.Equal("vereinbart 2 Geschäftstage", chart.Bound.Label);
    }
}
