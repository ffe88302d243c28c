using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Handovers.EventType;

namespace SlaApi.Domain.Tests.Handovers;

public sealed class StateTests
{
    [Theory]
    [InlineData(HandoverState.Open)]
    [InlineData(HandoverState.Open, Contacted, Assigned, StageReached, OpportunityOpened, ReportedBack, Paused)]
    [InlineData(HandoverState.Accepted, Accepted, Contacted)]
    [InlineData(HandoverState.Rejected, Rejected, Contested)]
    [InlineData(HandoverState.Disqualified, Accepted, Disqualified)]
    [InlineData(HandoverState.Accepted, Disqualified, Accepted)]
    [InlineData(HandoverState.Won, Won, Accepted)]
    [InlineData(HandoverState.Recycled, Accepted, Won, Recycled)]
    [InlineData(HandoverState.Lost, Accepted, Lost)]
    [InlineData(HandoverState.Withdrawn, Withdrawn, Accepted, Won)]
    [InlineData(HandoverState.Withdrawn, Accepted, Merged)]
    [InlineData(HandoverState.Open, Rejected, Reopened)]
    [InlineData(HandoverState.Accepted, Withdrawn, Reopened, Accepted)]
    public void The_state_follows_from_the_events(HandoverState expected, params EventType[] events)
    {
        var story = new Story();
        for (var i = 0; i < events.Length; i++)
        {
            story.On($"01-{6 + i:00} 10:00", events[i]);
        }

        Assert.Equal(expected, story.Handover.State);
    }

    [Fact]
    public void A_rejection_in_force_has_its_reason()
    {
        var handover = new Story().On("01-05 10:00", Rejected, e => e with { Reason = "duplicate" }).Handover;
        Assert.Equal((Decision.Rejected, Story.At("01-05 10:00"), "duplicate"), (handover.Decision, handover.DecidedAt, handover.RejectionReason));
        Assert.False(handover.EverAccepted);
    }

    [Fact]
    public void An_overturned_rejection_counts_as_accepted_from_the_decision_of_the_contest()
    {
        var handover = new Story().On("01-05 10:00", Rejected, e => e with { Reason = "duplicate" }).On("01-05 11:00", Contested)
            .On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned }).Handover;

        Assert.Equal((HandoverState.Accepted, Decision.Accepted, Story.At("01-06 10:00")), (handover.State, handover.Decision, handover.DecidedAt));
        Assert.Equal((true, false), (handover.EverAccepted, handover.Contested));
        Assert.Equal((ContestOutcome.Overturned, null), (handover.ContestOutcome, handover.RejectionReason));
    }

    [Theory]
    [InlineData(ContestOutcome.Upheld)]
    [InlineData(ContestOutcome.Overturned)]
    public void Contested_is_a_rejection_contested_and_not_yet_decided(ContestOutcome outcome)
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-05 11:00", Contested);
        Assert.True(story.Handover.Contested);
        Assert.False(story.On("01-06 10:00", ContestDecided, e => e with { Outcome = outcome }).Handover.Contested);
        Assert.True(story.On("01-06 11:00", Contested).Handover.Contested);
    }

    [Fact]
    public void Disqualified_once_is_ever_disqualified_also_when_recycled_or_reopened_later()
    {
        Assert.True(new Story().On("01-05 10:00", Disqualified).On("01-05 11:00", Recycled).Handover.EverDisqualified);
        Assert.True(new Story().On("01-05 10:00", Disqualified).On("01-05 11:00", Reopened).Handover.EverDisqualified);
        Assert.False(new Story().On("01-05 10:00", Recycled).Handover.EverDisqualified);
    }

    [Fact]
    public void A_reported_back_amount_of_0_replaces_the_won_amount()
    {
        var story = new Story().On("01-05 10:00", Won, e => e with { Amount = new Money(100, "CHF") });
        Assert.Null(story.On("01-05 11:00", ReportedBack, e => e with { Amount = new Money(0, "CHF") }).Handover.Amount);
    }

    [Fact]
    public void The_time_between_a_close_and_reopened_does_not_count()
    {
        var handover = new Story().On("01-05 10:00", Lost).On("01-05 11:00", Withdrawn).On("01-07 10:00", Reopened).On("01-08 10:00", Recycled)
            .On("01-09 10:00", Reopened).Handover;
        Assert.Equal([new Pause(Story.At("01-05 10:00"), Story.At("01-07 10:00"))], handover.Uncounted);
    }

    [Fact]
    public void The_time_between_rejected_and_an_overturning_contestDecided_does_not_count()
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-05 11:00", Contested);
        Assert.Empty(story.Handover.Uncounted);
        story.On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned });
        Assert.Equal([new Pause(Story.At("01-05 10:00"), Story.At("01-06 10:00"))], story.Handover.Uncounted);
    }

    [Fact]
    public void A_withdrawn_handover_stays_withdrawn_when_its_rejection_is_overturned()
    {
        var handover = new Story().On("01-05 10:00", Rejected).On("01-05 11:00", Withdrawn)
            .On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned }).Handover;
        Assert.Equal((HandoverState.Withdrawn, Decision.Accepted), (handover.State, handover.Decision));
    }

    [Fact]
    public void An_upheld_contest_changes_nothing_but_is_remembered()
    {
        var handover = new Story().On("01-05 10:00", Rejected).On("01-05 11:00", Contested)
            .On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Upheld }).Handover;
        Assert.Equal((HandoverState.Rejected, Decision.Rejected), (handover.State, handover.Decision));
        Assert.Equal(ContestOutcome.Upheld, handover.ContestOutcome);
    }

    [Fact]
    public void A_contest_decided_after_reopened_finds_no_rejection()
    {
        var handover = new Story().On("01-05 10:00", Rejected).On("01-06 10:00", Reopened)
            .On("01-07 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned }).Handover;
        Assert.Equal((HandoverState.Open, null, false), (handover.State, handover.Decision, handover.EverAccepted));
    }

    [Fact]
    public void Reopened_undoes_decision_and_close_but_not_that_it_was_ever_accepted()
    {
        var handover = new Story().On("01-05 10:00", Won, e => e with { Amount = new Money(100, "CHF") }).On("01-06 10:00", Reopened).Handover;
        Assert.Equal((null, null, null), (handover.Decision, handover.ClosedAt, handover.Amount));
        Assert.True(handover.EverAccepted);
    }

    [Fact]
    public void The_amount_is_the_one_reported_back_last_that_carries_one()
    {
        var story = new Story().On("01-05 10:00", ReportedBack, e => e with { Amount = new Money(1, "CHF") })
            .On("01-06 10:00", Won, e => e with { Amount = new Money(100, "CHF") });
        Assert.Equal(new Money(100, "CHF"), story.Handover.Amount);

        story.On("01-07 10:00", ReportedBack, e => e with { Amount = new Money(200, "EUR") }).On("01-08 10:00", ReportedBack);
        Assert.Equal(new Money(200, "EUR"), story.Handover.Amount);
        Assert.Equal((Story.At("01-06 10:00"), true), (story.Handover.ClosedAt, story.Handover.ClosedAsWon));
    }

    [Fact]
    public void An_amount_of_nothing_is_none_and_a_lost_deal_has_none()
    {
        Assert.Null(new Story().On("01-05 10:00", Won, e => e with { Amount = new Money(0, "CHF") }).Handover.Amount);
        Assert.Null(new Story().On("01-05 10:00", Lost, e => e with { Amount = new Money(9, "CHF") }).Handover.Amount);
    }

    [Fact]
    public void Automatic_touches_are_no_contact()
    {
        var handover = new Story().On("01-05 10:00", Contacted, e => e with { Automatic = true }).On("01-05 12:00", Contacted).Handover;
        Assert.Equal(Story.At("01-05 12:00"), handover.FirstContactAt);
    }

    [Fact]
    public void The_first_contact_is_of_any_round()
    {
        var handover = new Story().On("01-05 10:00", Contacted).On("01-06 10:00", Reopened).On("01-07 10:00", Contacted).Handover;
        Assert.Equal(Story.At("01-05 10:00"), handover.FirstContactAt);
    }

    [Fact]
    public void The_last_assigned_wins_over_what_was_described()
    {
        var story = new Story(Story.Terms(), c => c with { Assignee = "rep-1@example.com" });
        Assert.Equal("rep-1@example.com", story.Handover.Assignee);
        story.On("01-07 10:00", Assigned, e => e with { Assignee = "rep-3@example.com" });
        story.On("01-06 10:00", Assigned, e => e with { Assignee = "rep-2@example.com" });
        Assert.Equal("rep-3@example.com", story.Handover.Assignee);
        Assert.Equal(Story.At("01-07 10:00"), story.Handover.LastActivityAt);
    }

    [Fact]
    public void Pauses_inside_pauses_and_resumed_outside_have_no_effect()
    {
        var story = new Story().On("01-05 10:00", Resumed).On("01-05 11:00", Paused).On("01-05 12:00", Paused).On("01-05 13:00", Resumed)
            .On("01-05 14:00", Resumed).On("01-06 10:00", Paused);
        Assert.Equal(
            [new Pause(Story.At("01-05 11:00"), Story.At("01-05 13:00")), new Pause(Story.At("01-06 10:00"), null)], story.Handover.Uncounted);
    }

    [Theory]
    [InlineData(Won)]
    [InlineData(Lost)]
    [InlineData(Rejected)]
    [InlineData(Disqualified)]
    [InlineData(Recycled)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    [InlineData(Reopened)]
    public void What_ends_the_work_ends_a_pause(EventType end)
    {
        var story = new Story().On("01-05 11:00", Paused).On("01-05 12:00", end);
        Assert.Equal([new Pause(Story.At("01-05 11:00"), Story.At("01-05 12:00"))], story.Handover.Uncounted);
    }

    [Fact]
    public void Of_events_at_one_instant_the_one_recorded_later_comes_later()
    {
        Assert.Equal(HandoverState.Recycled, new Story().On("01-05 10:00", Disqualified).On("01-05 10:00", Recycled).Handover.State);
        Assert.Equal(HandoverState.Accepted, new Story().On("01-05 10:00", Disqualified).On("01-05 10:00", Accepted).Handover.State);
    }

    [Theory]
    [InlineData(Won)]
    [InlineData(Lost)]
    public void Of_events_at_one_instant_won_and_lost_come_before_reportedBack(EventType close)
    {
        var story = new Story().On("01-05 10:00", ReportedBack, e => e with { Amount = new Money(7, "CHF") }).On("01-05 10:00", Contacted)
            .On("01-05 10:00", close, e => e with { Amount = new Money(5, "CHF") });
        Assert.Equal([Contacted, close, ReportedBack], story.Handover.Events.Select(e => e.Type));
        Assert.Equal(close == Won ? new Money(7, "CHF") : null, story.Handover.Amount);
    }

    [Fact]
    public void Of_events_at_one_instant_rejected_comes_before_contested_and_the_rest_is_as_before()
    {
        var story = new Story().On("01-05 10:00", Contested, e => e with { EventId = "a" }).On("01-05 10:00", Contested, e => e with { EventId = "b" })
            .On("01-05 10:00", Assigned).On("01-05 10:00", Rejected).On("01-05 10:00", Merged).On("01-05 11:00", Contested, e => e with { EventId = "c" });
        Assert.Equal([Assigned, Rejected, Contested, Contested, Merged, Contested], story.Handover.Events.Select(e => e.Type));
        Assert.Equal(["a", "b", "c"], story.Handover.Events.Select(e => e.Description.EventId).OfType<string>());
    }
}
