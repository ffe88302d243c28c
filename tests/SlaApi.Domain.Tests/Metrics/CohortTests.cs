using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class CohortTests
{
    private static readonly MetricsQuestion January = Question(Rulebook(Terms()), "2026-01-01", "2026-01-31");

    [Fact]
    public void The_bridge_is_the_sum_of_its_parts()
    {
        var bridge = January.Metrics(
            Lead("2026-01-05T10:00", HandoverState.Accepted),
            Lead("2026-01-05T11:00").Closed("2026-02-01T10:00"),
            Lead("2026-01-05T11:00").Closed("2026-02-01T10:00", won: false),
            Lead("2026-01-06T10:00"),
            Lead("2026-01-06T10:00", HandoverState.Rejected),
            Lead("2026-01-06T10:00", HandoverState.Rejected) with { Contested = true },
            Lead("2026-01-06T10:00", HandoverState.Disqualified, "mql"),
            Lead("2026-01-06T10:00", HandoverState.Recycled, "mql")).HandedOver!;

        Assert.Equal(8, bridge.Value);
        Assert.Equal((3, 1, 2, 1, 1, 1), (bridge.Accepted, bridge.Open, bridge.Rejected, bridge.Contested, bridge.Disqualified, bridge.Recycled));
        Assert.Equal([KeyValuePair.Create("mql", 2L), KeyValuePair.Create("sql", 6L)], bridge.Stages);
    }

    [Fact]
    public void Withdrawn_and_out_of_scope_are_in_no_figure() =>
        Assert.Equal(0, January.Metrics(
            Lead("2026-01-05T10:00", HandoverState.Withdrawn), Lead("2026-01-05T10:00") with { OutOfScope = true }).HandedOver!.Value);

    [Fact]
    public void Both_dates_of_the_period_are_included_as_days_of_the_zone() =>
        Assert.Equal(2, January.Metrics(
            Lead("2025-12-31T23:59"), Lead("2026-01-01T00:00"), Lead("2026-01-31T23:59"), Lead("2026-02-01T00:00")).HandedOver!.Value);

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:30", "2026-03-29T03:30", "2026-03-30T00:00")]
    [InlineData("2026-10-25", "2026-10-24T23:30", "2026-10-25T23:59", "2026-10-26T00:00")]
    public void A_day_of_23_or_25_hours_is_one_day(string day, string before, string within, string after) =>
        Assert.Equal(1, Question(Rulebook(Terms()), day, day).Metrics(Lead(before), Lead(within), Lead(after)).HandedOver!.Value);

    [Fact]
    public void Unqualified_ones_count_by_the_intake_rule_of_their_own_version()
    {
        var excluding = Terms() with { Intake = new() { Unqualified = Unqualified.Exclude } };
        var counting = Terms() with
        {
            Scope = Terms().Scope! with { ValidFrom = Date("2026-07-01"), ValidUntil = Date("2027-06-30") },
        };
        var question = Question(Rulebook(excluding, counting), "2026-01-01", "2026-12-31");
        HandoverFact Unfit(string at, int? version) => Lead(at, version: version) with { Qualifies = false };

        Assert.Equal(0, question.Metrics(Unfit("2026-03-02T10:00", 1)).HandedOver!.Value);
        Assert.Equal(1, question.Metrics(Unfit("2026-08-03T10:00", 2)).HandedOver!.Value);
        Assert.Equal(1, question.Metrics(Unfit("2026-03-02T10:00", null)).HandedOver!.Value);
    }

    [Fact]
    public void Without_any_handover_counts_are_0_and_every_ratio_is_null()
    {
        var metrics = January.Metrics();

        Assert.Equal(0, metrics.HandedOver!.Value);
        Assert.Null(metrics.AcceptanceRate!.Value);
        Assert.Null(metrics.CloseRate!.Value);
        Assert.Null(metrics.WinRate!.Value);
        Assert.Null(metrics.Compliance!.Value);
        Assert.Null(metrics.TimeToFirstContact!.P50);
        Assert.Null(metrics.TimeToFirstContact!.Mean);
        Assert.Empty(metrics.Revenue!.Amounts);
    }

    [Fact]
    public void Only_the_metrics_asked_for_are_there()
    {
        var metrics = (January with { Metrics = [CloseRate.Key] }).Metrics(Lead("2026-01-05T10:00"));

        Assert.NotNull(metrics.CloseRate);
        Assert.Null(metrics.HandedOver);
        Assert.Null(metrics.Revenue);
    }

    [Fact]
    public void A_draft_alone_measures_in_its_own_zone_and_judges_nothing()
    {
        var draft = Terms() with { Calendar = Agreements.SampleTerms.Weekdays("America/New_York") };
        var rulebook = new Rulebook(new Agreement(Guid.Empty, "leads", "Leads", "Muster AG", draft, At("2026-01-01T00:00")));
        var report = Figures.Of(Question(rulebook, "2026-01-05", "2026-01-05"), [Lead("2026-01-06T05:00", version: null)], []);

        Assert.Equal("America/New_York", report.Period.Zone);
        Assert.Equal(1, report.Metrics.HandedOver!.Value);
        Assert.Empty(report.Targets);
        Assert.Empty(report.Metrics.VolumeAttainment!.Targets);
    }
}
