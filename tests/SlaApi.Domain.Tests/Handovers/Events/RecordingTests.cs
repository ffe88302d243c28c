using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Handovers.EventType;

namespace SlaApi.Domain.Tests.Handovers;

public sealed class RecordingTests
{
    [Fact]
    public void An_event_submitted_twice_is_one_event()
    {
        var story = new Story();
        var first = story.Tell("01-05 10:00", Accepted, e => e with { Note = "first" });
        var again = story.Tell("01-05 10:00", Accepted, e => e with { Note = "first" });

        Assert.True(first.Created);
        Assert.False(again.Created);
        Assert.Same(first.Value!, again.Value!);
    }

    [Fact]
    public void The_same_type_and_instant_without_event_id_but_with_other_content_is_a_conflict()
    {
        var story = new Story().On("01-05 10:00", Won, e => e with { Amount = new Money(100, "CHF") });
        Assert.Equal("event-id-conflict", story.Refuses("01-05 10:00", Won, e => e with { Amount = new Money(200, "CHF") }).Code);
        Assert.Equal("event-id-conflict", story.Refuses("01-05 10:00", Won).Code);
        Assert.Equal(new Money(100, "CHF"), story.Handover.Amount);
        Assert.Single(story.Handover.Events);
    }

    [Fact]
    public void Without_event_id_the_event_that_has_one_is_repeated_by_the_rest_of_its_content()
    {
        var story = new Story().On("01-05 10:00", Accepted, e => e with { EventId = "e1", Note = "first" });
        Assert.False(story.Tell("01-05 10:00", Accepted, e => e with { Note = "first" }).Created);
        Assert.Equal("event-id-conflict", story.Refuses("01-05 10:00", Accepted).Code);
    }

    [Fact]
    public void After_voiding_the_same_event_is_submitted_anew_with_a_new_event_id_and_the_problem_says_so()
    {
        var story = new Story().On("01-05 10:00", Won, e => e with { EventId = "w", Amount = new Money(100, "CHF") });
        story.On("01-05 12:00", Voided, e => e with { Voids = "w" });

        var refusal = story.Refuses("01-05 10:00", Won, e => e with { EventId = "w", Amount = new Money(200, "CHF") });
        Assert.Equal("event-id-conflict", refusal.Code);
        Assert.Contains("new eventId", refusal.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("neuen eventId", refusal.Sentence.De, StringComparison.Ordinal);

        Assert.True(story.Tell("01-05 10:00", Won, e => e with { EventId = "w2", Amount = new Money(100, "CHF") }).Created);
        Assert.Equal(new Money(100, "CHF"), story.Handover.Amount);
    }

    [Fact]
    public void Stages_reached_at_one_instant_are_events_of_their_own()
    {
        var story = new Story().On("01-05 10:00", StageReached, e => e with { Stage = "mql" });
        story.On("01-05 10:00", StageReached, e => e with { Stage = "sql" });
        Assert.Equal(2, story.Handover.Events.Count);
    }

    [Fact]
    public void An_event_id_with_the_same_content_is_the_same_event()
    {
        EventContent Told(EventContent e) => e with { EventId = "e1", Attributes = Story.Attributes("n", 1) };
        var story = new Story().On("01-05 10:00", Contacted, Told);
        Assert.False(story.Tell("01-05 10:00", Contacted, Told).Created);
    }

    [Fact]
    public void An_event_id_with_other_content_is_refused()
    {
        var story = new Story().On("01-05 10:00", Contacted, e => e with { EventId = "e1" });
        Assert.Equal("event-id-conflict", story.Refuses("01-05 11:00", Contacted, e => e with { EventId = "e1" }).Code);
    }

    [Theory]
    [InlineData(Accepted, Accepted)]
    [InlineData(Accepted, Rejected)]
    [InlineData(Won, Lost)]
    [InlineData(Lost, Lost)]
    [InlineData(Rejected, Contacted)]
    [InlineData(Rejected, Recycled)]
    [InlineData(Rejected, Paused)]
    [InlineData(Recycled, Won)]
    [InlineData(Recycled, Assigned)]
    [InlineData(Recycled, Rejected)]
    [InlineData(Won, Rejected)]
    [InlineData(Won, Disqualified)]
    [InlineData(Lost, Rejected)]
    [InlineData(Lost, Disqualified)]
    public void What_cannot_follow_is_refused_whichever_comes_first(EventType earlier, EventType later)
    {
        var inOrder = new Story().On("01-05 10:00", earlier);
        var outOfOrder = new Story().On("01-05 11:00", later);

        var refusal = inOrder.Refuses("01-05 11:00", later);
        Assert.Equal("impossible-order", refusal.Code);
        Assert.Contains(earlier.ToString(), refusal.Sentence.En, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(later.ToString(), refusal.Sentence.De, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("impossible-order", outOfOrder.Refuses("01-05 10:00", earlier).Code);
        Assert.Single(inOrder.Handover.Events);
        Assert.Single(outOfOrder.Handover.Events);
    }

    [Theory]
    [InlineData(Reopened)]
    [InlineData(Contested)]
    [InlineData(Nurtured)]
    [InlineData(Merged)]
    [InlineData(Withdrawn)]
    [InlineData(ReportedBack)]
    public void After_a_rejection_and_after_recycled_some_events_may_follow(EventType later)
    {
        Assert.True(new Story().On("01-05 10:00", Rejected).Tell("01-05 11:00", later).Created);
        Assert.True(new Story().On("01-05 10:00", Recycled).Tell("01-05 11:00", later).Created);
    }

    [Fact]
    public void Steps_may_be_skipped() => Assert.Equal(HandoverState.Won, new Story().On("01-06 10:00", Won).Handover.State);

    [Fact]
    public void Reopened_between_makes_room_for_another_decision_and_close()
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-06 10:00", Reopened).On("01-07 10:00", Accepted).On("01-08 10:00", Won);
        Assert.Equal(HandoverState.Won, story.Handover.State);
        Assert.Equal(HandoverState.Lost, story.On("01-09 10:00", Reopened).On("01-12 10:00", Lost).Handover.State);
        Assert.Equal(HandoverState.Disqualified, story.On("01-13 10:00", Reopened).On("01-14 10:00", Disqualified).Handover.State);
    }

    [Fact]
    public void An_overturned_contest_lifts_what_a_rejection_forbids()
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned });
        Assert.True(story.Tell("01-06 11:00", Contacted).Created);
        Assert.Equal("impossible-order", story.Refuses("01-05 11:00", Contacted).Code);
        Assert.Equal("impossible-order", story.Refuses("01-06 12:00", Accepted).Code);
    }

    [Fact]
    public void An_upheld_contest_lifts_nothing()
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-06 10:00", ContestDecided, e => e with { Outcome = ContestOutcome.Upheld });
        Assert.Equal("impossible-order", story.Refuses("01-06 11:00", Contacted).Code);
    }

    [Fact]
    public void A_voided_event_counts_for_nothing()
    {
        var story = new Story().On("01-05 10:00", Rejected, e => e with { EventId = "wrong" });
        story.On("01-05 12:00", Voided, e => e with { Voids = "wrong" });

        Assert.Equal(HandoverState.Open, story.Handover.State);
        Assert.Null(story.Handover.Decision);
        Assert.Equal(HandoverState.Accepted, story.On("01-05 11:00", Accepted).Handover.State);
        Assert.Equal(3, story.Handover.Events.Count);
    }

    [Fact]
    public void A_voided_names_an_event_by_id_too()
    {
        var story = new Story();
        var wrong = story.Tell("01-05 10:00", Accepted).Value!;
        story.On("01-05 12:00", Voided, e => e with { Voids = wrong.Id.ToString() });
        Assert.True(wrong.Voided);
    }

    [Fact]
    public void Two_events_voided_at_one_instant_are_two_voidings()
    {
        var story = new Story().On("01-05 10:00", Accepted, e => e with { EventId = "a" }).On("01-05 11:00", Won, e => e with { EventId = "w" });
        story.On("01-05 12:00", Voided, e => e with { Voids = "a" }).On("01-05 12:00", Voided, e => e with { Voids = "w" });
        Assert.False(story.Tell("01-05 12:00", Voided, e => e with { Voids = "a" }).Created);
        Assert.Equal(HandoverState.Open, story.Handover.State);
    }

    [Fact]
    public void A_voided_that_names_nothing_or_another_voided_is_refused()
    {
        var story = new Story().On("01-05 10:00", Contacted, e => e with { EventId = "c" });
        Assert.Equal("unknown-event", story.Refuses("01-05 12:00", Voided, e => e with { Voids = "x" }).Code);
        Assert.Equal("unknown-event", story.Refuses("01-05 12:00", Voided).Code);
        story.On("01-05 12:00", Voided, e => e with { Voids = "c", EventId = "v" });
        Assert.Equal("unknown-event", story.Refuses("01-05 13:00", Voided, e => e with { Voids = "v" }).Code);
    }

    [Fact]
    public void A_voiding_that_would_make_the_rest_impossible_is_refused()
    {
        var story = new Story().On("01-05 10:00", Rejected).On("01-06 10:00", Reopened, e => e with { EventId = "r" }).On("01-07 10:00", Accepted);
        Assert.Equal("impossible-order", story.Refuses("01-08 10:00", Voided, e => e with { Voids = "r" }).Code);
        Assert.Equal(HandoverState.Accepted, story.Handover.State);
        Assert.DoesNotContain(story.Handover.Events, e => e.Voided);
    }

    [Fact]
    public void A_voided_event_submitted_again_with_other_content_is_a_correction()
    {
        var story = new Story().On("01-05 10:00", Won, e => e with { Amount = new Money(100, "CHF") });
        var wrong = story.Handover.Events[0];
        story.On("01-05 12:00", Voided, e => e with { Voids = wrong.Id.ToString() });

        Assert.False(story.Tell("01-05 10:00", Won, e => e with { Amount = new Money(100, "CHF") }).Created);
        Assert.True(story.Tell("01-05 10:00", Won, e => e with { Amount = new Money(200, "CHF") }).Created);
        Assert.Equal("event-id-conflict", story.Refuses("01-05 10:00", Won, e => e with { Amount = new Money(300, "CHF") }).Code);
        Assert.Equal(200, story.Handover.Amount!.AmountMinor);
    }

    [Fact]
    public void An_event_before_the_handover_counts_and_is_flagged()
    {
        var story = new Story().On("01-05 08:30", Contacted);
        Assert.True(story.Handover.Events[0].BeforeHandover);
        Assert.Equal(Story.At("01-05 08:30"), story.Handover.FirstContactAt);
    }
}
