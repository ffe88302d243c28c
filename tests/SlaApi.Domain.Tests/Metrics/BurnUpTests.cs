using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using SlaApi.Domain.Tests.Metrics.Oracle;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class BurnUpTests
{
    private static readonly Rulebook Monthly = Rulebook(Terms(PerQuarter with { Per = TargetPeriod.Month, Amount = 22, Counts = VolumeCount.Accepted }));

    private static readonly HandoverFact[] Leads =
        [Lead("2026-01-08T10:00", HandoverState.Accepted), Lead("2026-01-08T11:00"), .. 2.Times(Lead("2026-01-12T10:00", HandoverState.Accepted))];

    [Fact]
    public void It_counts_up_day_by_day_and_has_no_values_after_today()
    {
        var course = BurnUp.On(Monthly, "sql", Date("2026-01-14"), At("2026-01-14T12:00"), Leads)!;

        Assert.Equal((31, 22m, Date("2026-01-01"), Date("2026-01-31")), (course.Points.Count, course.Pacing.Goal, course.Pacing.From, course.Pacing.To));
        Assert.Equal([0L, 1, 1, 1, 1, 3, 3, 3], course.Points.Skip(6).Take(8).Select(p => p.Actual));
        Assert.All(course.Points.Skip(14), p => Assert.Null(p.Actual));
        Assert.Equal([1m, 2m, 2m, 2m, 3m], course.Points.Take(5).Select(p => p.Expected));            // Thursday, Friday, weekend, Monday
        Assert.Equal(22m, course.Points[^1].Expected);
    }

    [Fact]
    public void Its_figures_and_its_last_point_are_those_of_pacing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var set = new FactSet(seed);
            var on = set.From;
            foreach (var pacing in Pacing.On(set.Rulebook, on, set.Now, set.Leads).Targets)
            {
                var course = BurnUp.On(set.Rulebook, pacing.Target!, on, set.Now, set.Leads)!;
                Assert.Equal(pacing, course.Pacing);
                Assert.Equal(pacing.Actual, course.Points.Select(p => p.Actual).OfType<long>().DefaultIfEmpty(0).Last());
                Assert.Equal((pacing.From, pacing.To), (course.Points[0].Date, course.Points[^1].Date));
                Assert.Equal(pacing.OpenDates == 0 ? null : pacing.Goal, course.Points[^1].Expected);
                if (on.PlusDays(1).AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Europe/Zurich"]).ToInstant() <= set.Now)
                {
                    Assert.Equal(pacing.Expected, course.Points.Single(p => p.Date == on).Expected);
                }
            }
        }
    }

    [Fact]
    public void There_is_none_of_another_target_or_on_a_date_without_a_version()
    {
        Assert.Null(BurnUp.On(Monthly, "contact", Date("2026-01-14"), EndOf2026, Leads));
        Assert.Null(BurnUp.On(Monthly, "sql", Date("2025-01-14"), EndOf2026, Leads));
    }
}
