using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using SlaApi.Domain.Metrics;
using static SlaApi.Domain.Tests.Metrics.World;

namespace SlaApi.Domain.Tests.Metrics;

public sealed class PacingTests
{
    private static readonly VolumeTarget Monthly = PerQuarter with { Per = TargetPeriod.Month, Amount = 22, Counts = VolumeCount.Accepted };

    private static readonly HandoverFact[] Leads =
        [
            .. 6.Times(Lead("2026-01-08T10:00", HandoverState.Accepted)),
            .. 3.Times(Lead("2026-01-13T10:00")),
            Lead("2026-01-13T10:00", HandoverState.Rejected),
        ];

    [Fact]
    public void Wednesday_noon_the_day_itself_is_left_and_nine_of_22_open_dates_are_completed()
    {
        var pacing = At("2026-01-14T12:00", Monthly);

        Assert.Equal((22m, 22, 9, 13), (pacing.Goal, pacing.OpenDates, pacing.Completed, pacing.Left));
        Assert.Equal((9m, 6L, -3m), (pacing.Expected, pacing.Actual, pacing.Gap));
        Assert.Equal(1.230769m, pacing.RequiredRate);                       // 16 / 13
        Assert.Equal((14.666667m, 22m), (pacing.Projection.Low, pacing.Projection.High));     // 6 and 9 x 22 / 9
    }

    [Fact]
    public void An_open_date_is_completed_the_instant_its_last_open_stretch_ends()
    {
        Assert.Equal(9, At("2026-01-14T16:59", Monthly).Completed);
        Assert.Equal(10, At("2026-01-14T17:00", Monthly).Completed);
        Assert.Equal(12, At("2026-01-18T12:00", Monthly).Completed);
    }

    [Fact]
    public void Projection_high_counts_a_lead_once()
    {
        var reopened = Lead("2026-01-08T10:00") with { EverAccepted = true };
        var pacing = Assert.Single(Question(Rulebook(Terms(Monthly)), "2026-01-01", "2026-01-31", World.At("2026-01-14T12:00"))
            .Metrics(reopened).Pacing!.Targets);

        Assert.Equal((1L, pacing.Projection.Low), (pacing.Actual, pacing.Projection.High));
    }

    [Fact]
    public void A_target_that_counts_all_has_one_projection()
    {
        var pacing = At("2026-01-14T12:00", Monthly with { Counts = VolumeCount.HandedOver });

        Assert.Equal(10, pacing.Actual);
        Assert.Equal(pacing.Projection.Low, pacing.Projection.High);
    }

    [Fact]
    public void Before_the_first_and_after_the_last_open_date_what_would_divide_by_zero_is_null()
    {
        var first = At("2026-01-01T00:00", Monthly);
        var last = At("2026-02-01T00:00", Monthly);

        Assert.Equal((0m, 0L, 0m), (first.Expected, first.Actual, first.Gap));
        Assert.Null(first.Projection.Low);
        Assert.Null(first.Projection.High);
        Assert.Null(last.RequiredRate);
        Assert.Equal((22m, 6m), (last.Expected, last.Projection.Low));
    }

    [Fact]
    public void A_weekend_alone_has_no_open_date_and_so_no_expectation()
    {
        var pacing = Assert.Single(Question(Rulebook(Terms(Monthly)), "2026-01-10", "2026-01-11").Metrics().Pacing!.Targets);

        Assert.Equal((0m, 0), (pacing.Goal, pacing.OpenDates));
        Assert.Null(pacing.Expected);
        Assert.Null(pacing.Gap);
    }

    [Fact]
    public void Each_own_period_touched_has_its_entry()
    {
        var pacing = Question(Rulebook(Terms(Monthly)), "2026-01-15", "2026-03-10").Metrics().Pacing!;

        Assert.Equal(
            [("2026-01-15", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-10")],
            pacing.Targets.Select(t => ($"{t.From:uuuu-MM-dd}", $"{t.To:uuuu-MM-dd}")));
    }

    [Fact]
    public void On_a_past_date_it_is_as_at_its_end()
    {
        HandoverFact[] leads = [Lead("2026-01-08T10:00", HandoverState.Accepted), Lead("2026-01-12T10:00", HandoverState.Open),
            Lead("2026-01-20T10:00", HandoverState.Accepted)];
        var pacing = Assert.Single(Pacing.On(Rulebook(Terms(Monthly)), Date("2026-01-14"), EndOf2026, leads).Targets);

        Assert.Equal((Date("2026-01-01"), Date("2026-01-31")), (pacing.From, pacing.To));
        Assert.Equal((10, 1L), (pacing.Completed, pacing.Actual));
        Assert.Equal((2.2m, 4.4m), (pacing.Projection.Low, pacing.Projection.High));
        Assert.Equal((Date("2026-01-01"), Date("2026-01-31")), Pacing.Reach(Rulebook(Terms(Monthly)), Date("2026-01-14")));
        Assert.Null(Pacing.Reach(Rulebook(Terms(Monthly)), Date("2025-01-14")));
    }

    [Fact]
    public void Today_it_is_as_at_now() =>
        Assert.Equal(9, Assert.Single(Pacing.On(Rulebook(Terms(Monthly)), Date("2026-01-14"), World.At("2026-01-14T12:00"), []).Targets).Completed);

    private static PacingFigure At(string now, VolumeTarget target) =>
        Assert.Single(Question(Rulebook(Terms(target)), "2026-01-01", "2026-01-31", World.At(now))
            .Metrics([.. Leads.Where(l => l.HandedOverAt <= World.At(now))]).Pacing!.Targets);
}
