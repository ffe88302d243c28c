using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Tests.Handovers.Story;

namespace SlaApi.Domain.Tests.Handovers;

/// <summary>What holds for every list of events.</summary>
public sealed class HandoverPropertyTests
{
    private static readonly Target[] Targets =
    [
        Target("acceptance", Moment.HandedOver, Moment.Decided, 8), Target("contact", Moment.HandedOver, Moment.Contacted, 12),
        Target("work", Moment.Accepted, Moment.ContactAttempted, 4), Target("report", Moment.Closed, Moment.ReportedBack, 10),
        Target("answer", Moment.Contested, Moment.ContestDecided, 9), Target("nurture", Moment.Recycled, Moment.Nurtured, 9),
        Target("routing", Moment.Created, Moment.Assigned, 2),
    ];

    private static readonly Gen<EventContent> Event =
        from type in Gen.Elements(Enum.GetValues<EventType>().Where(t => t != EventType.Voided).ToArray())
        from quarters in Gen.Choose(-8, 300)
        from amount in Gen.Choose(-200, 3)
        from outcome in Gen.Elements(ContestOutcome.Upheld, ContestOutcome.Overturned)
        from automatic in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new EventContent
        {
            Type = type, OccurredAt = At("01-05 09:00") + Duration.FromMinutes(15 * quarters), Automatic = automatic, Outcome = outcome,
            Amount = amount < 0 ? null : new Money(amount, "CHF"), Attribution = amount < 2 ? null : new() { Source = "web" },
        };

    private static readonly Arbitrary<EventContent[]> Events = Event.ArrayOf().Resize(14).ToArbitrary();

    private sealed record Told(EventContent Content, Guid Id, Instant RecordedAt);

    /// <summary>Those of the events that can be told one after the other.</summary>
    private static List<Told> Possible(EventContent[] events)
    {
        var story = new Story(Targets);
        return [.. events.Select((e, i) => new Told(e, Id(1000 + i), At("06-01 00:00") + Duration.FromSeconds(i))).Where(t => TryTell(story.Handover, t))];
    }

    private static bool TryTell(Handover handover, Told told)
    {
        try
        {
            return handover.Record(told.Content, told.Id, told.RecordedAt).Created;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    /// <summary>Tells them in the given order; what the order refuses for now is told again later, as a sender would.</summary>
    private static Handover Tell(IEnumerable<Told> events, Target[]? targets = null)
    {
        var story = new Story(targets ?? Targets);
        for (var left = events.ToList(); left.Count > 0;)
        {
            var refused = left.Where(t => !TryTell(story.Handover, t)).ToList();
            Assert.True(refused.Count < left.Count, "A list that is possible in one order of arrival is possible in each.");
            left = refused;
        }

        story.Judge();
        return story.Handover;
    }

    private static string Figures(Handover h) => string.Join('\n', (string[])[
        $"{h.State} {h.Decision} {h.DecidedAt} {h.EverAccepted} {h.Contested} {h.ContestOutcome} {h.FirstContactAt} {h.ClosedAt} {h.ClosedAsWon} {h.Amount}",
        string.Join(", ", h.Pauses), .. h.Clocks.Select(c => $"{c.Target} {c.Round} {c.StartedAt} {c.DueAt} {c.CompletedAt} {c.EndedAt} {c.State}")]);

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Prop.ForAll(Events, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (events, seed) =>
    {
        var told = Possible(events);
        var shuffled = told.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Figures(Tell(told)), Figures(Tell(shuffled)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Telling_and_judging_again_changes_nothing() => Prop.ForAll(Events, events =>
    {
        var story = new Story(Targets);
        var told = events.Select((e, i) => new Told(e, Id(1000 + i), At("06-01 00:00") + Duration.FromSeconds(i))).Where(t => TryTell(story.Handover, t)).ToList();
        story.Judge();
        var (before, count) = (Figures(story.Handover), story.Handover.Events.Count);

        Assert.All(told, t => Assert.False(story.Handover.Record(t.Content, Id(9), story.Now).Created));
        story.Judge();
        Assert.Equal((before, count), (Figures(story.Handover), story.Handover.Events.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_event_told_and_voided_leaves_no_trace() => Prop.ForAll(Events, Event.ToArbitrary(), (events, extra) =>
    {
        var told = Possible(events);
        var handover = Tell(told);
        var before = Figures(handover);
        var id = Id(7000);
        if (TryTell(handover, new Told(extra, id, At("06-02 00:00"))))
        {
            handover.Record(new() { Type = EventType.Voided, OccurredAt = At("06-01 00:00"), Voids = id.ToString() }, Id(7001), At("06-02 00:01"));
            handover.Judge(new Story(Targets).Rulebook, At("06-29 12:00"));
            Assert.Equal(before, Figures(handover));
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>A night of January: after 17:00 and before 08:00, and no event in between.</summary>
    [Fact]
    public void A_pause_outside_open_time_moves_nothing() => Prop.ForAll(Events, Gen.Choose(5, 30).ToArbitrary(), Gen.Choose(0, 28).ToArbitrary(), (events, day, quarter) =>
    {
        var from = At($"01-{day:00} 17:00") + Duration.FromMinutes(15 * quarter);
        var to = from + Duration.FromMinutes(15 * (30 - quarter));
        var told = Possible(events).Where(t => t.Content.Type is not (EventType.Paused or EventType.Resumed) && (t.Content.OccurredAt < from || t.Content.OccurredAt > to)).ToList();
        Pausing(told, from, to);
    }).QuickCheckThrowOnFailure();

    private static void Pausing(List<Told> told, Instant from, Instant to)
    {
        var handover = new Story(Targets).Handover;
        told = [.. told.Where(t => TryTell(handover, t))];
        var plain = Tell(told);
        Told[] pause =
        [
            new(new() { Type = EventType.Paused, OccurredAt = from }, Id(8000), At("06-03 00:00")),
            new(new() { Type = EventType.Resumed, OccurredAt = to }, Id(8001), At("06-03 00:00")),
        ];
        if (pause.All(p => TryTell(handover, p)))
        {
            handover.Judge(new Story(Targets).Rulebook, At("06-29 12:00"));
            Assert.Equal(
                plain.Clocks.Select(c => (c.Target, c.Round, c.State, c.DueAt, c.CompletedAt, c.EndedAt)),
                handover.Clocks.Select(c => (c.Target, c.Round, c.State, c.DueAt, c.CompletedAt, c.EndedAt)));
        }
    }

    [Fact]
    public void State_and_decision_are_those_of_a_slow_derivation_from_the_sentences() => Prop.ForAll(Events, events =>
    {
        var handover = Tell(Possible(events));
        var round = handover.Events.OrderBy(e => e.OccurredAt).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToList();
        Assert.Equal(SlowDerivation.EverAccepted(round), handover.EverAccepted);
        round = [.. round.Skip(round.FindLastIndex(e => e.Type == EventType.Reopened) + 1)];
        Assert.Equal(
            (SlowDerivation.State(round), SlowDerivation.Decision(round), SlowDerivation.Amount(round)), (handover.State, handover.Decision, handover.Amount));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_clock_is_left_open_by_an_earlier_round_or_starts_after_it_is_over() => Prop.ForAll(Events, events =>
    {
        var handover = Tell(Possible(events));
        var rounds = handover.Events.Count(e => e.Type == EventType.Reopened) + 1;
        Assert.All(handover.Clocks.Where(c => c.Round < rounds), c => Assert.True((c.CompletedAt ?? c.EndedAt) is not null));
        Assert.All(handover.Clocks, c => Assert.True(!(c.CompletedAt < c.StartedAt) && !(c.EndedAt < c.StartedAt) && (c.CompletedAt is null || c.EndedAt is null)));
        Assert.Equal(handover.Clocks.Count, handover.Clocks.Select(c => (c.Target, c.Round)).Distinct().Count());
        Assert.DoesNotContain(handover.Clocks, c => c.State is ClockState.Excluded);
    }).QuickCheckThrowOnFailure();
}
