using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class VolumeTests
{
    [Fact]
    public void The_goal_of_a_month_of_a_quarter_is_its_share_of_the_open_dates()
    {
        // 2026: 22 weekdays in January, 20 in February, 22 in March; 120 x 22 / 64 = 41.25.
        var figure = Attainment(PerQuarter, "2026-01-01", "2026-01-31", 33.Times(Lead("2026-01-12T10:00")));

        Assert.Equal((41.25m, 33), (figure.Denominator, figure.Numerator));
        Assert.Equal(0.8, figure.Value);
        Assert.Equal(Basis.Goal, figure.Basis);
    }

    [Fact]
    public void The_goal_of_a_whole_quarter_is_the_amount_and_of_two_quarters_twice_that()
    {
        Assert.Equal(120m, Attainment(PerQuarter, "2026-01-01", "2026-03-31", []).Denominator);
        Assert.Equal(240m, Attainment(PerQuarter, "2026-01-01", "2026-06-30", []).Denominator);
    }

    [Theory]
    [InlineData("2026-01-07", "2026-01-09", 6)]
    [InlineData("2026-01-10", "2026-01-11", 0)]
    [InlineData("2026-01-05", "2026-01-18", 20)]
    public void Weeks_begin_on_Monday_and_a_weekend_has_no_goal(string from, string to, int goal)
    {
        var figure = Attainment(PerQuarter with { Per = TargetPeriod.Week, Amount = 10 }, from, to, []);

        Assert.Equal(goal, figure.Denominator);
        Assert.Equal(goal == 0 ? null : 0.0, figure.Value);
    }

    [Fact]
    public void Thirds_are_rounded_to_six_places_when_shown_and_exact_when_divided()
    {
        // 3/22 of one lead are expected for three of the 22 open dates of January.
        var figure = Attainment(
            PerQuarter with { Per = TargetPeriod.Month, Amount = 1 },
            "2026-01-05", "2026-01-07", 3.Times(Lead("2026-01-05T10:00")));

        Assert.Equal(0.136364m, figure.Denominator);
        Assert.Equal(22.0, figure.Value);
    }

    [Fact]
    public void The_goal_is_cut_to_the_days_in_force()
    {
        var terms = Terms() with { Scope = Terms().Scope! with { ValidFrom = Date("2026-02-01"), ValidUntil = Date("2026-12-31") } };
        var figure = Attainment(terms, "2026-01-01", "2026-03-31", [Lead("2026-01-12T10:00", version: null), Lead("2026-02-02T10:00")]);

        Assert.Equal((78.75m, 1), (figure.Denominator, figure.Numerator));
    }

    [Fact]
    public void A_term_is_one_period_and_has_no_goal_after_it()
    {
        var target = PerQuarter with { Per = TargetPeriod.Term, Amount = 500 };
        var terms = Terms(target) with { Scope = Terms().Scope! with { ValidFrom = Date("2026-01-01"), ValidUntil = Date("2026-06-30") } };

        Assert.Equal(500m, Attainment(terms, "2026-01-01", "2026-12-31", []).Denominator);
        Assert.Equal(0m, Attainment(terms, "2026-07-01", "2026-12-31", [Lead("2026-07-06T10:00")]).Denominator);
        Assert.Null(Attainment(terms, "2026-07-01", "2026-12-31", [Lead("2026-07-06T10:00")]).Value);
    }

    [Fact]
    public void Quarters_follow_the_fiscal_year()
    {
        var terms = Terms() with { FiscalYearStartMonth = 2 };     // February to April: 20 + 22 + 22 weekdays

        Assert.Equal(37.5m, Attainment(terms, "2026-02-01", "2026-02-28", []).Denominator);
        Assert.Equal(120m, Attainment(terms, "2026-02-01", "2026-04-30", []).Denominator);
    }

    [Fact]
    public void Accepted_means_ever_accepted_or_disqualified()
    {
        var target = PerQuarter with { Counts = VolumeCount.Accepted };
        HandoverFact[] leads =
        [
            Lead("2026-01-05T10:00", HandoverState.Accepted),
            Lead("2026-01-05T10:00", HandoverState.Disqualified),
            Lead("2026-01-05T10:00").Closed("2026-01-09T10:00", won: false),
            Lead("2026-01-05T10:00", HandoverState.Recycled) with { EverAccepted = true },
            Lead("2026-01-05T10:00", HandoverState.Recycled),
            Lead("2026-01-05T10:00", HandoverState.Rejected),
            Lead("2026-01-05T10:00"),
        ];

        Assert.Equal(4, Attainment(target, "2026-01-01", "2026-03-31", leads).Numerator);
        Assert.Equal(7, Attainment(PerQuarter, "2026-01-01", "2026-03-31", leads).Numerator);
    }

    [Fact]
    public void Other_stages_other_leads_and_if_configured_unqualified_ones_do_not_count()
    {
        HandoverFact[] leads =
        [
            Lead("2026-01-05T10:00"),
            Lead("2026-01-05T10:00", stage: "mql"),
            Lead("2026-01-05T10:00") with { OutsideTargets = [new("sql", 1)] },
            Lead("2026-01-05T10:00") with { Qualifies = false },
        ];

        Assert.Equal(2, Attainment(PerQuarter, "2026-01-01", "2026-03-31", leads).Numerator);
        Assert.Equal(1, Attainment(PerQuarter with { OnlyQualified = true }, "2026-01-01", "2026-03-31", leads).Numerator);
    }

    [Fact]
    public void Each_version_in_force_has_its_own_entry()
    {
        var next = Terms(PerQuarter with { Amount = 60 }) with
        {
            Scope = Terms().Scope! with { ValidFrom = Date("2026-03-01"), ValidUntil = Date("2026-12-31") },
        };
        var targets = Question(Rulebook(Terms(), next), "2026-01-01", "2026-03-31")
            .Metrics(Lead("2026-02-27T10:00"), Lead("2026-03-02T10:00", version: 2)).VolumeAttainment!.Targets;

        Assert.Equal([(1, 78.75m, 1L), (2, 20.625m, 1L)], targets.Select(t => (t.Version, t.Denominator, t.Numerator)));
    }

    private static VolumeFigure Attainment(VolumeTarget target, string from, string to, IEnumerable<HandoverFact> leads) =>
        Attainment(Terms(target), from, to, leads);

    private static VolumeFigure Attainment(Terms terms, string from, string to, IEnumerable<HandoverFact> leads) =>
        Assert.Single(Question(Rulebook(terms), from, to).Metrics([.. leads]).VolumeAttainment!.Targets);
}
