using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Handovers.EventType;
using static SlaApi.Domain.Tests.Handovers.Story;

namespace SlaApi.Domain.Tests.Handovers;

public sealed class ClockTests
{
    private static readonly Target Acceptance = Target("acceptance", Moment.HandedOver, Moment.Decided, 8);
    private static readonly Target FirstContact = Target("first-contact", Moment.HandedOver, Moment.Contacted, 4);

    private static void Is(HandoverClock clock, ClockState state, string? due = null, string? completed = null, string? ended = null) => Assert.Equal(
        (state, due is null ? clock.DueAt : At(due), completed is null ? null : At(completed), ended is null ? null : (Instant?)At(ended)),
        (clock.State, clock.DueAt, clock.CompletedAt, clock.EndedAt));

    [Fact]
    public void The_handover_starts_a_clock_that_runs_until_it_is_due()
    {
        var clock = new Story(FirstContact).By("01-05 12:00").Clock("first-contact");

        Is(clock, ClockState.Running, "01-05 13:00");
        Assert.Equal((At("01-05 09:00"), 1, 1, false), (clock.StartedAt, clock.Version, clock.Round, clock.BySilence));
        Assert.Equal(ClockState.Running, clock.StateAt(At("01-05 13:00")));
        Assert.Equal(ClockState.Breached, clock.StateAt(At("01-05 13:00") + Duration.Epsilon));
    }

    [Fact]
    public void The_first_stop_counts()
    {
        var story = new Story(FirstContact).On("01-05 13:00", Contacted).On("01-06 10:00", Contacted);
        Is(story.Clock("first-contact"), ClockState.Met, "01-05 13:00", "01-05 13:00");
    }

    [Fact]
    public void A_late_stop_is_a_breach() =>
        Is(new Story(FirstContact).On("01-05 13:01", Contacted).Clock("first-contact"), ClockState.Breached, "01-05 13:00", "01-05 13:01");

    [Fact]
    public void An_automatic_contact_stops_nothing() =>
        Is(new Story(FirstContact).On("01-05 10:00", Contacted, e => e with { Automatic = true }).Clock("first-contact"), ClockState.Breached);

    [Fact]
    public void A_stop_before_the_start_completes_the_clock_at_its_start() =>
        Is(new Story(FirstContact).On("01-05 08:00", Contacted).Clock("first-contact"), ClockState.Met, "01-05 13:00", "01-05 09:00");

    [Theory]
    [InlineData(Rejected)]
    [InlineData(Disqualified)]
    [InlineData(Recycled)]
    [InlineData(Won)]
    [InlineData(Lost)]
    [InlineData(Merged)]
    [InlineData(Withdrawn)]
    [InlineData(Reopened)]
    public void What_ends_the_work_cancels_a_clock_and_a_late_end_is_a_breach(EventType end)
    {
        Is(new Story(FirstContact).On("01-05 13:00", end).Clock("first-contact"), ClockState.Cancelled, "01-05 13:00", ended: "01-05 13:00");
        Is(new Story(FirstContact).On("01-05 13:01", end).Clock("first-contact"), ClockState.Breached, "01-05 13:00", ended: "01-05 13:01");
    }

    [Fact]
    public void An_end_that_is_the_stop_completes()
    {
        Is(new Story(Acceptance).On("01-05 10:00", Rejected).Clock(), ClockState.Met, completed: "01-05 10:00");
        var close = Target("close", Moment.HandedOver, Moment.Closed, 8);
        Is(new Story(close).On("01-05 10:00", Lost).Clock("close"), ClockState.Met, completed: "01-05 10:00");
    }

    [Fact]
    public void A_stop_after_the_end_no_longer_counts() =>
        Is(new Story(FirstContact).On("01-05 10:00", Disqualified).On("01-05 11:00", Accepted).On("01-05 12:00", Contacted).Clock("first-contact"),
            ClockState.Cancelled, ended: "01-05 10:00");

    [Fact]
    public void A_completed_clock_is_frozen() =>
        Is(new Story(FirstContact).On("01-05 12:00", Contacted).On("01-05 12:30", Paused).On("01-09 12:00", Won).Clock("first-contact"),
            ClockState.Met, "01-05 13:00", "01-05 12:00");

    [Fact]
    public void A_clock_that_would_start_after_the_end_of_the_handover_does_not_start()
    {
        Assert.Empty(new Story(FirstContact).On("01-05 08:00", Disqualified).Handover.Clocks);
        Assert.Empty(new Story(FirstContact).On("01-05 08:00", Won).On("01-05 10:00", Contacted).Handover.Clocks);
        Assert.Empty(new Story(Target("work", Moment.Accepted, Moment.Contacted, 2)).On("01-05 10:00", Won).On("01-05 11:00", Accepted).Handover.Clocks);
        Is(new Story(Acceptance).On("01-05 08:00", Rejected).Clock(), ClockState.Met, completed: "01-05 09:00");
    }

    [Fact]
    public void A_clock_whose_start_only_the_end_makes_possible_starts()
    {
        var story = new Story(Target("report", Moment.Won, Moment.ReportedBack, 9), Target("nurture", Moment.Recycled, Moment.Nurtured, 9));
        story.On("01-05 10:00", Won).On("01-05 11:00", Recycled).By("01-05 12:00");
        Is(story.Clock("report"), ClockState.Cancelled, ended: "01-05 11:00");
        Is(story.Clock("nurture"), ClockState.Running);

        var answer = new Story(Target("answer", Moment.Contested, Moment.ContestDecided, 9)).On("01-05 10:00", Rejected).On("01-05 11:00", Contested);
        Is(answer.By("01-05 12:00").Clock("answer"), ClockState.Running, "01-06 11:00");
    }

    [Fact]
    public void A_contact_is_also_an_attempt()
    {
        var attempt = Target("attempt", Moment.HandedOver, Moment.ContactAttempted, 4);
        Is(new Story(attempt).On("01-05 10:00", Contacted).Clock("attempt"), ClockState.Met, "01-05 13:00", "01-05 10:00");
        Is(new Story(attempt).On("01-05 10:00", Contacted, e => e with { Automatic = true }).Clock("attempt"), ClockState.Breached);
    }

    [Fact]
    public void Created_without_createdAt_starts_at_the_handover() =>
        Is(new Story(Target("routing", Moment.Created, Moment.Assigned, 2)).On("01-05 10:00", Assigned).Clock("routing"),
            ClockState.Met, "01-05 11:00", "01-05 10:00");

    [Fact]
    public void Reopened_cancels_what_still_runs_of_the_earlier_round() =>
        Is(new Story(FirstContact).On("01-05 10:00", Reopened).Clock("first-contact"), ClockState.Cancelled, "01-05 13:00", ended: "01-05 10:00");

    [Fact]
    public void Reopened_opens_a_round_whose_handover_it_is()
    {
        var story = new Story(Acceptance).On("01-05 10:00", Accepted).On("01-06 09:00", Reopened).On("01-06 10:00", Rejected);
        Is(story.Clock(), ClockState.Met, completed: "01-05 10:00");
        Is(story.Clock(round: 2), ClockState.Met, "01-06 17:00", "01-06 10:00");
        Assert.Equal(At("01-06 09:00"), story.Clock(round: 2).StartedAt);
    }

    [Fact]
    public void A_report_after_reopened_does_not_stop_the_clock_of_the_earlier_round()
    {
        var story = new Story(Target("report", Moment.Won, Moment.ReportedBack, 9));
        story.On("01-05 10:00", Won).On("01-05 11:00", Reopened).On("01-05 12:00", ReportedBack);
        Is(story.Clock("report"), ClockState.Cancelled, ended: "01-05 11:00");
    }

    [Fact]
    public void A_won_with_amount_and_attribution_and_a_lost_with_a_reason_report_themselves()
    {
        var report = Target("report", Moment.Closed, Moment.ReportedBack, 9);
        Is(new Story(report).On("01-05 10:00", Won, e => e with { Amount = new(1, "CHF"), Attribution = new() { Source = "web" } }).Clock("report"),
            ClockState.Met, completed: "01-05 10:00");
        Is(new Story(report).On("01-05 10:00", Lost, e => e with { Reason = "price" }).Clock("report"), ClockState.Met, completed: "01-05 10:00");
        Is(new Story(report).On("01-05 10:00", Won, e => e with { Amount = new(1, "CHF") }).By("01-05 11:00").Clock("report"), ClockState.Running);
        Is(new Story(report).On("01-05 10:00", Won).On("01-05 11:00", ReportedBack).Clock("report"), ClockState.Met, completed: "01-05 11:00");
    }

    [Fact]
    public void A_stage_starts_and_stops_only_its_own_clock()
    {
        var target = Target("stages", Moment.StageReached, Moment.StageReached, 9) with { StartStage = "sql", StopStage = "opportunity" };
        var story = new Story(target).On("01-05 10:00", StageReached, e => e with { Stage = "mql" });
        Assert.Empty(story.Handover.Clocks);

        story.On("01-05 11:00", StageReached, e => e with { Stage = "sql" }).On("01-05 12:00", StageReached, e => e with { Stage = "opportunity" });
        Is(story.Clock("stages"), ClockState.Met, completed: "01-05 12:00");
        Assert.Equal(At("01-05 11:00"), story.Clock("stages").StartedAt);
    }

    [Fact]
    public void A_repeated_assigned_changes_nothing()
    {
        var story = new Story(Target("work", Moment.Assigned, Moment.Contacted, 2)).On("01-05 10:00", Assigned).On("01-06 10:00", Assigned);
        Assert.Equal(At("01-05 10:00"), story.Clock("work").StartedAt);
    }

    [Fact]
    public void A_repeated_assigned_starts_nothing_also_not_targets_only_a_new_version_has()
    {
        var work = Target("work", Moment.Assigned, Moment.Contacted, 2);
        var story = new Story(FirstContact).On("01-05 10:00", Assigned).Amend("02-02", FirstContact, work).On("02-03 10:00", Assigned);
        Assert.DoesNotContain(story.Handover.Clocks, c => c.Target == "work");
        Assert.Equal(At("02-04 10:00"), story.On("02-04 09:00", Reopened).On("02-04 10:00", Assigned).Clock("work", round: 2).StartedAt);

        var told = new Story(Terms(FirstContact), c => c with { Assignee = "rep@example.com" }).Amend("02-02", FirstContact, work);
        Assert.DoesNotContain(told.On("02-03 10:00", Assigned).Handover.Clocks, c => c.Target == "work");
    }

    [Fact]
    public void A_handover_with_an_assignee_is_assigned_at_once_and_a_later_description_changes_no_clock()
    {
        Target[] targets = [Target("routing", Moment.Created, Moment.Assigned, 2), Target("work", Moment.Assigned, Moment.Contacted, 2)];
        var told = new Story(Terms(targets), c => c with { Assignee = "rep@example.com", CreatedAt = At("01-05 08:00") });
        Is(told.Clock("routing"), ClockState.Met, "01-05 10:00", "01-05 09:00");
        Assert.Equal(At("01-05 09:00"), told.Clock("work").StartedAt);

        var described = new Story(targets);
        described.Handover.Describe(new HandoverContent { ExternalId = "", Stage = "", HandedOverAt = default, Assignee = "rep@example.com" });
        described.Judge();
        Assert.DoesNotContain(described.Handover.Clocks, c => c.Target == "work");
    }

    [Fact]
    public void Marketing_clocks_run_from_what_came_back()
    {
        var story = new Story(Target("nurture", Moment.Recycled, Moment.Nurtured, 9), Target("answer", Moment.Contested, Moment.ContestDecided, 9));
        Is(story.On("01-05 10:00", Recycled).On("01-05 11:00", Nurtured).Clock("nurture"), ClockState.Met, completed: "01-05 11:00");
    }

    [Fact]
    public void A_pause_moves_the_due_instant_by_its_open_time()
    {
        var story = new Story(FirstContact).On("01-05 12:00", Paused).By("01-05 16:00");
        Assert.Equal((ClockState.Paused, null), (story.Clock("first-contact").State, story.Clock("first-contact").DueAt));
        Assert.Equal(At("01-05 13:00"), story.Clock("first-contact").DueBeforePause);
        Is(story.On("01-06 08:00", Resumed).By("01-06 08:30").Clock("first-contact"), ClockState.Running, "01-06 09:00");
    }

    [Fact]
    public void A_paused_clock_keeps_the_due_instant_it_had_before_the_pause_began()
    {
        var story = new Story(FirstContact).On("01-05 10:00", Paused).On("01-05 11:00", Resumed).On("01-05 12:00", Paused).By("01-05 16:00");
        Assert.Equal((ClockState.Paused, null, At("01-05 14:00")),
            (story.Clock("first-contact").State, story.Clock("first-contact").DueAt, story.Clock("first-contact").DueBeforePause));
        Assert.Null(story.On("01-05 12:30", Contacted).Clock("first-contact").DueBeforePause);
    }

    [Fact]
    public void An_unended_pause_after_the_due_instant_saves_nothing() =>
        Is(new Story(FirstContact).On("01-05 14:00", Paused).Clock("first-contact"), ClockState.Breached, "01-05 13:00");

    [Fact]
    public void A_stop_while_paused_closes_the_pause_first()
    {
        var story = new Story(FirstContact).On("01-05 12:00", Paused).On("01-05 14:00", Contacted);
        Is(story.Clock("first-contact"), ClockState.Met, "01-05 15:00", "01-05 14:00");
        Is(story.On("01-06 12:00", Resumed).Clock("first-contact"), ClockState.Met, "01-05 15:00", "01-05 14:00");
    }

    [Fact]
    public void A_clock_started_by_what_ends_a_pause_starts_unpaused()
    {
        var story = new Story(Target("report", Moment.Won, Moment.ReportedBack, 1)).On("01-05 10:00", Paused).On("01-05 11:00", Won);
        Is(story.By("01-05 11:30").Clock("report"), ClockState.Running, "01-05 12:00");
    }

    [Fact]
    public void An_overturned_rejection_lets_clocks_run_on_with_the_contest_as_a_pause()
    {
        var work = Target("work", Moment.Accepted, Moment.Contacted, 2);
        var story = new Story(Acceptance, FirstContact, work, Target("answer", Moment.Contested, Moment.ContestDecided, 9));
        story.On("01-05 10:00", Rejected).On("01-05 11:00", Contested);
        Is(story.Clock("first-contact"), ClockState.Cancelled, ended: "01-05 10:00");

        story.On("01-06 08:00", ContestDecided, e => e with { Outcome = ContestOutcome.Overturned }).By("01-06 09:00");
        Is(story.Clock("first-contact"), ClockState.Running, "01-06 11:00");
        Is(story.Clock("acceptance"), ClockState.Met, "01-05 17:00", "01-05 10:00");
        Is(story.Clock("work"), ClockState.Running, "01-06 10:00");
        Assert.Equal(At("01-06 08:00"), story.Clock("work").StartedAt);
        Is(story.Clock("answer"), ClockState.Met, "01-06 11:00", "01-06 08:00");
    }

    [Fact]
    public void Voiding_a_start_takes_its_clock_away()
    {
        var story = new Story(Target("report", Moment.Won, Moment.ReportedBack, 9)).On("01-05 10:00", Won, e => e with { EventId = "w" });
        Assert.Single(story.Handover.Clocks);
        Assert.Empty(story.On("01-05 11:00", Voided, e => e with { Voids = "w" }).Handover.Clocks);
    }

    [Fact]
    public void A_clock_that_stays_remains_the_same_object()
    {
        var story = new Story(FirstContact);
        var before = story.Clock("first-contact");
        Assert.Same(before, story.On("01-05 10:00", Contacted).Clock("first-contact"));
    }

    [Fact]
    public void Every_clock_can_say_why()
    {
        var story = new Story(FirstContact).On("01-05 10:00", Paused).On("01-05 11:00", Resumed).By("01-05 12:00");
        var evidence = HandoverClocks.Evidence(story.Handover, story.Clock("first-contact"), story.Rulebook, story.Now);
        Assert.Equal((7200, 7200), (evidence.OpenSecondsConsumed, evidence.OpenSecondsRemaining));
        Assert.Contains(evidence.Segments, s => s.Kind == SegmentKind.Paused);
    }
}
