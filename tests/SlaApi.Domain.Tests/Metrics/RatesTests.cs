using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class RatesTests
{
    private static readonly MetricsQuestion January = Question(Rulebook(Terms(Response)), "2026-01-01", "2026-01-31");

    [Fact]
    public void Acceptance_is_of_decisions_and_counts_undecided_open_and_contested_separately()
    {
        var rate = January.Metrics(
            Lead("2026-01-05T10:00", HandoverState.Accepted),
            Lead("2026-01-05T10:00", HandoverState.Accepted),
            Lead("2026-01-05T10:00").Closed("2026-01-09T10:00") with { DecidedAccepted = true },
            Lead("2026-01-05T10:00", HandoverState.Rejected) with { Contested = true },
            Lead("2026-01-05T10:00", HandoverState.Accepted) with { DecidedAccepted = false, AcceptedBySilence = true },
            Lead("2026-01-05T10:00")).AcceptanceRate!;

        Assert.Equal((0.75, 3, 4, Basis.Cohort), (rate.Value, rate.Numerator, rate.Denominator, rate.Basis));
        Assert.Equal((1, 1, 1), (rate.Open, rate.Contested, rate.BySilence));
    }

    [Fact]
    public void The_close_rate_is_by_close_date_and_the_win_rate_by_handover_date_whenever_closed()
    {
        var metrics = January.Metrics(
            Lead("2025-11-03T10:00", version: null).Closed("2026-01-01T00:00"),
            Lead("2026-01-05T10:00").Closed("2026-01-31T23:59", won: false),
            Lead("2026-01-05T10:00").Closed("2026-06-01T10:00"),
            Lead("2026-01-06T10:00"));

        Assert.Equal(new Ratio { Value = 0.5, Numerator = 1, Denominator = 2, Basis = Basis.Snapshot }, metrics.CloseRate);
        Assert.Equal(new Ratio { Value = 1.0 / 3, Numerator = 1, Denominator = 3, Basis = Basis.Cohort }, metrics.WinRate);
    }

    [Fact]
    public void Compliance_is_met_over_met_and_breached_and_counts_the_rest_separately()
    {
        var lead = Lead("2026-01-05T10:00");
        ClockFact[] clocks =
        [
            .. Enumerable.Repeat(lead.Clock(ClockState.Met, "2026-01-05T14:00"), 3),
            (lead with { OutOfScope = true }).Clock(ClockState.Breached, "2026-01-05T14:00"),
            lead.Clock(ClockState.Running, "2026-01-30T14:00"),
            lead.Clock(ClockState.Paused, "2026-01-30T14:00"),
            lead.Clock(ClockState.Cancelled, "2026-01-30T14:00"),
            lead.Clock(ClockState.Excluded, "2026-01-30T14:00", "report-back"),
            lead.Clock(ClockState.Met, "2026-02-01T00:00"),
            lead.Clock(ClockState.Paused, "2026-01-30T14:00") with { DueAt = null },
            (lead with { State = HandoverState.Withdrawn }).Clock(ClockState.Breached, "2026-01-31T23:59"),
            lead.Clock(ClockState.Breached, "2026-01-31T23:59"),
        ];
        var compliance = Figures.Of(January, [], clocks).Metrics.Compliance!;

        Assert.Equal((0.75, 3, 4), (compliance.Value, compliance.Numerator, compliance.Denominator));
        Assert.Equal((1, 1, 1, 1), (compliance.Running, compliance.Paused, compliance.Cancelled, compliance.Excluded));
        Assert.Equal(["report-back", "contact"], compliance.Targets.Select(t => t.Target).Order().Reverse());
        Assert.Equal(0.75, compliance.Targets.Single(t => t.Target == "contact").Value);
        Assert.Null(compliance.Targets.Single(t => t.Target == "report-back").Value);
    }

    [Fact]
    public void Snapshot_metrics_leave_out_what_the_cohort_leaves_out()
    {
        var question = Question(Rulebook(Terms() with { Intake = new() { Unqualified = Unqualified.Exclude } }), "2026-01-01", "2026-01-31");
        var unqualified = Lead("2026-01-05T10:00").Closed("2026-01-06T10:00", amount: new(100, "CHF")) with { Qualifies = false };
        var withdrawn = Lead("2026-01-05T10:00").Closed("2026-01-06T10:00", amount: new(100, "CHF")) with { State = HandoverState.Withdrawn };
        var metrics = Figures.Of(question, [unqualified, withdrawn], [.. new[] { unqualified, withdrawn }
            .Select(l => l.Clock(ClockState.Breached, "2026-01-07T10:00"))]).Metrics;

        Assert.Equal(
            (0, 0, 0, 0), (metrics.CloseRate!.Denominator, metrics.Compliance!.Denominator, metrics.Revenue!.Amounts.Count, metrics.Revenue.MissingAmount));
    }

    [Fact]
    public void A_clock_met_before_it_is_due_counts_at_once() =>
        Assert.Equal(1.0, Figures.Of(January with { Now = At("2026-01-05T11:00") }, [],
            [Lead("2026-01-05T10:00").Clock(ClockState.Met, "2026-01-05T14:00")])
            .Metrics.Compliance!.Value);
}
