using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class TargetStatusTests
{
    private static readonly HandoverFact Lead1 = Lead("2026-01-05T10:00");

    [Theory]
    [InlineData(120, TargetStatus.Met)]
    [InlineData(119, TargetStatus.Missed)]
    public void A_volume_is_met_once_its_dates_are_over_and_the_goal_is_reached(int leads, TargetStatus status)
    {
        var figure = Volume("2026-01-01", "2026-03-31", "2026-04-01T00:00", leads);

        Assert.Equal((status, 120m, (double)leads), (figure.Status, figure.Target, figure.Actual));
        Assert.Equal(status, Assert.Single(figure.Periods).Status);
    }

    [Theory]
    [InlineData(41, TargetStatus.AtRisk)]
    [InlineData(42, TargetStatus.OnTrack)]
    public void Before_that_it_is_on_track_at_the_goal_x_completed_open_dates(int leads, TargetStatus status) =>
        Assert.Equal(status, Volume("2026-01-01", "2026-03-31", "2026-02-01T00:00", leads).Status);      // 41.25 expected

    [Fact]
    public void The_goal_of_a_cut_is_judged_exactly()
    {
        // 41.25 are expected for January: 41 miss it.
        Assert.Equal(TargetStatus.Missed, Volume("2026-01-01", "2026-01-31", "2026-12-31T00:00", 41).Status);
        Assert.Equal(TargetStatus.Met, Volume("2026-01-01", "2026-01-31", "2026-12-31T00:00", 42).Status);
    }

    [Fact]
    public void A_volume_without_open_dates_has_no_data() =>
        Assert.Equal(TargetStatus.NoData, Volume("2026-01-10", "2026-01-11", "2026-12-31T00:00", 3).Status);

    [Fact]
    public void The_periods_are_the_own_ones_cut_to_what_is_asked()
    {
        var periods = Question(Rulebook(Terms()), "2026-02-01", "2026-04-30", At("2026-04-01T00:00"))
            .Target([.. 78.Times(Lead("2026-02-02T10:00")), Lead("2026-04-01T00:00")]).Periods;

        Assert.Equal(
            [(78.75m, 78, TargetStatus.Missed), (40.615385m, 1, TargetStatus.OnTrack)],
            periods.Select(p => (p.Target!.Value, (int)p.Actual!, p.Status)));
        Assert.Equal([Date("2026-03-31"), Date("2026-04-30")], periods.Select(p => p.To));
    }

    [Theory]
    [InlineData(4, 1, TargetStatus.Met)]
    [InlineData(3, 1, TargetStatus.Missed)]
    [InlineData(0, 0, TargetStatus.NoData)]
    public void A_share_is_met_at_the_agreed_level(int met, int breached, TargetStatus status)
    {
        var figure = Share(Response, "2026-01-31", (met, breached, "2026-01-12T10:00"));

        Assert.Equal((status, 0.8m), (figure.Status, figure.Target));
        Assert.Equal(met == 0 ? null : (double)met / (met + breached), figure.Actual);
    }

    [Fact]
    public void A_share_is_met_only_if_every_finished_period_is()
    {
        var figure = Share(Response, "2026-02-28", (50, 0, "2026-01-12T10:00"), (1, 1, "2026-02-12T10:00"));

        Assert.Equal(TargetStatus.Missed, figure.Status);
        Assert.Equal([TargetStatus.Met, TargetStatus.Missed], figure.Periods.Select(p => p.Status));
        Assert.Equal(51.0 / 52, figure.Actual);
    }

    [Fact]
    public void Fewer_than_the_minimum_of_cases_are_not_judged_and_affect_no_other_period()
    {
        var figure = Share(Response with { MinCases = 3 }, "2026-02-28", (4, 0, "2026-01-12T10:00"), (0, 2, "2026-02-12T10:00"));

        Assert.Equal(TargetStatus.Met, figure.Status);
        Assert.Equal([TargetStatus.Met, TargetStatus.NoData], figure.Periods.Select(p => p.Status));
    }

    [Theory]
    [InlineData(4, 0, TargetStatus.OnTrack)]
    [InlineData(1, 1, TargetStatus.AtRisk)]
    [InlineData(0, 0, TargetStatus.OnTrack)]
    public void Before_the_end_a_share_is_on_track_at_the_agreed_level(int met, int breached, TargetStatus status) =>
        Assert.Equal(status, Share(Response, "2026-12-31", (8, 2, "2026-11-12T10:00"), (met, breached, "2026-12-02T10:00")).Status);

    [Fact]
    public void A_missed_period_cannot_be_made_up_for() =>
        Assert.Equal(TargetStatus.AtRisk, Share(Response, "2026-12-31", (1, 1, "2026-11-12T10:00"), (98, 0, "2026-12-02T10:00")).Status);

    [Fact]
    public void A_share_without_a_period_of_its_own_has_one()
    {
        var figure = Share(Response with { Per = null }, "2026-02-28", (4, 0, "2026-01-12T10:00"), (0, 1, "2026-02-12T10:00"));

        Assert.Equal((TargetStatus.Met, 0.8), (Assert.Single(figure.Periods).Status, figure.Actual));
    }

    [Fact]
    public void A_clock_due_after_its_version_has_ended_still_counts_for_it()
    {
        var next = Terms(Response) with { Scope = Terms().Scope! with { ValidFrom = Date("2026-07-01") } };
        var question = Question(Rulebook(Terms(Response), next), "2026-07-01", "2026-07-31");
        var targets = Figures.Of(question, [], [Lead("2026-06-30T16:00").Clock(ClockState.Met, "2026-07-01T11:00")]).Targets;

        Assert.Equal([(1, TargetStatus.Met), (2, TargetStatus.NoData)], targets.Select(t => (t.Version, t.Status)));
        Assert.Equal((Date("2026-07-01"), Date("2026-07-01")), (targets[0].From, targets[0].To));
    }

    [Theory]
    [InlineData("closeRate", 0.5, null, TargetStatus.Met)]
    [InlineData("closeRate", 0.51, null, TargetStatus.Missed)]
    [InlineData("closeRate", null, 0.49, TargetStatus.Missed)]
    [InlineData("winRate", 0.25, 0.25, TargetStatus.Met)]
    [InlineData("winRate", 0.26, null, TargetStatus.Missed)]
    [InlineData("acceptanceRate", 1.0, null, TargetStatus.Met)]
    [InlineData("leadQuality", 0.1, null, TargetStatus.NoData)]
    public void Ratios_have_a_lower_an_upper_bound_or_both(string metric, double? atLeast, double? atMost, TargetStatus status)
    {
        var target = new RatioTarget
        {
            Key = "ratio", Party = TargetParty.Sales, Metric = metric, Per = TargetPeriod.Quarter,
            AtLeast = (decimal?)atLeast, AtMost = (decimal?)atMost,
        };
        HandoverFact[] leads =
        [
            Lead1.Closed("2026-02-02T10:00"),
            Lead1.Closed("2026-02-02T10:00", won: false),
            Lead1,
            Lead("2026-01-05T10:00", HandoverState.Accepted),
        ];

        Assert.Equal(status, Question(Rulebook(Terms(target)), "2026-01-01", "2026-03-31").Target(leads).Status);
    }

    [Theory]
    [InlineData(4125, TargetStatus.Met)]
    [InlineData(4124, TargetStatus.Missed)]
    public void An_amount_is_cut_and_judged_like_a_volume(int minor, TargetStatus status)
    {
        var target = new AmountTarget
        {
            Key = "revenue", Party = TargetParty.Sales, Metric = "revenue", AtLeast = new(12_000, "CHF"), Per = TargetPeriod.Quarter,
        };
        HandoverFact[] leads =
        [
            Lead1.Closed("2026-01-12T10:00", amount: new(minor, "CHF")),
            (Lead1 with { Version = null }).Closed("2026-01-12T10:00", amount: new(9999, "CHF")),
        ];
        var figure = Question(Rulebook(Terms(target)), "2026-01-01", "2026-01-31").Target(leads);

        Assert.Equal((4125m, (double)minor, "CHF", status), (figure.Target, figure.Actual, figure.Currency, figure.Status));
    }

    [Fact]
    public void In_the_reporting_currency_an_amount_counts_all_at_the_agreed_rates()
    {
        var target = new AmountTarget
        {
            Key = "revenue", Party = TargetParty.Sales, Metric = "revenue", AtLeast = new(12_000, "CHF"), Per = TargetPeriod.Quarter,
        };
        var terms = Terms(target) with { Currency = new() { Reporting = "CHF", Rates = [new() { Currency = "EUR", Rate = 0.95m }] } };
        var figure = Question(Rulebook(terms), "2026-01-01", "2026-03-31")
            .Target([Lead1.Closed("2026-01-12T10:00", amount: new(10_000, "EUR")), Lead1.Closed("2026-01-12T10:00", amount: new(2_500, "CHF"))]);

        Assert.Equal((12_000.0, TargetStatus.Met), (figure.Actual, figure.Status));
    }

    [Fact]
    public void What_cannot_be_converted_gives_noData_never_missed_with_0()
    {
        var target = new AmountTarget
        {
            Key = "revenue", Party = TargetParty.Sales, Metric = "revenue", AtLeast = new(12_000, "CHF"), Per = TargetPeriod.Quarter,
        };
        var figure = Question(Rulebook(Terms(target)), "2026-01-01", "2026-03-31").Target([Lead1.Closed("2026-01-12T10:00", amount: new(9999, "EUR"))]);

        Assert.Equal((null, TargetStatus.NoData), (figure.Actual, figure.Status));
    }

    [Fact]
    public void An_amount_target_is_converted_by_the_rates_of_the_version_that_states_it()
    {
        var target = new AmountTarget
        {
            Key = "revenue", Party = TargetParty.Sales, Metric = "revenue", AtLeast = new(12_000, "CHF"), Per = TargetPeriod.Quarter,
        };
        Terms Rated(decimal rate) => Terms(target) with { Currency = new() { Reporting = "CHF", Rates = [new() { Currency = "EUR", Rate = rate }] } };
        var later = Rated(0.5m) with { Scope = Terms().Scope! with { ValidFrom = Date("2026-07-01") } };
        TargetFigure First(params Terms[] versions) => Question(Rulebook(versions), "2026-01-01", "2026-03-31")
            .Target([Lead1.Closed("2026-01-12T10:00", amount: new(12_635, "EUR"))]);

        Assert.Equal((12_003.0, TargetStatus.Met), (First(Rated(0.95m)).Actual, First(Rated(0.95m)).Status));     // 12,003.25
        Assert.Equal((12_003.0, TargetStatus.Met), (First(Rated(0.95m), later).Actual, First(Rated(0.95m), later).Status));
    }

    [Fact]
    public void A_running_target_with_minCases_is_judged_per_own_period()
    {
        var target = Response with { MinCases = 3 };
        TargetFigure Running(int met) => Question(Rulebook(Terms(target)), "2026-01-01", "2026-02-28", At("2026-02-20T12:00")).Target([],
        [
            .. Enumerable.Repeat(Lead1.Clock(ClockState.Met, "2026-01-12T14:00"), met),
            .. Enumerable.Repeat(Lead1.Clock(ClockState.Breached, "2026-02-12T14:00"), 2),
        ]);

        Assert.Equal(TargetStatus.NoData, Running(2).Status);
        Assert.Equal(TargetStatus.OnTrack, Running(3).Status);
    }

    private static TargetFigure Volume(string from, string to, string now, int leads) =>
        Question(Rulebook(Terms()), from, to, At(now)).Target(leads.Times(Lead("2026-01-10T10:00")));

    private static TargetFigure Share(ResponseTarget target, string to, params (int Met, int Breached, string DueAt)[] months) =>
        Question(Rulebook(Terms(target)), months[0].DueAt[..8] + "01", to).Target([], months.SelectMany(m =>
            Enumerable.Repeat(Lead1.Clock(ClockState.Met, m.DueAt), m.Met)
                .Concat(Enumerable.Repeat(Lead1.Clock(ClockState.Breached, m.DueAt), m.Breached))));
}
