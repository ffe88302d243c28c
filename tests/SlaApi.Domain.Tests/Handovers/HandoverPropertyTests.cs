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

    private static readonly Arbitrary<int> Day = Gen.Choose(5, 30).ToArbitrary(), Quarter = Gen.Choose(0, 28).ToArbitrary();

    private static readonly Arbitrary<EventContent[]> Events = Event.ArrayOf().Resize(14).ToArbitrary();

    private static readonly Rulebook Rulebook = new Story(Targets).Rulebook;

    private sealed record Told(EventContent Content, Guid Id, Instant RecordedAt);

    private static Handover Fresh() =>
        new(Id(1), Id(0), new() { ExternalId = "L-1", Stage = "sql", HandedOverAt = At("01-05 09:00") }, 1, "f", At("01-05 09:01"));

    private static Handover Judged(Handover handover)
    {
        handover.Judge(Rulebook, At("06-29 12:00"));
        return handover;
    }

    /// <summary>Those of the events that can be submitted one after the other.</summary>
    private static List<Told> Possible(EventContent[] events)
    {
        var handover = Fresh();
        return [.. events.Select((e, i) => new Told(e, Id(1000 + i), At("06-01 00:00") + Duration.FromSeconds(i))).Where(t => TryTell(handover, t))];
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

    /// <summary>Submits them in the given order; what the order refuses is submitted again later, as a sender would.</summary>
    private static Handover Tell(IEnumerable<Told> events)
    {
        var handover = Fresh();
        for (var left = events.ToList(); left.Count > 0;)
        {
            var refused = left.Where(t => !TryTell(handover, t)).ToList();
            Assert.True(refused.Count < left.Count, "A list that is possible in one order of arrival is possible in each.");
            left = refused;
        }

        return Judged(handover);
    }

    private static string Figures(Handover h) => string.Join('\n', (string[])[
        $"{h.State} {h.Decision} {h.DecidedAt} {h.EverAccepted} {h.EverDisqualified} {h.Contested} {h.ContestOutcome}",
        $"{h.FirstContactAt} {h.ClosedAt} {h.ClosedAsWon} {h.Amount}",
        string.Join(", ", h.Uncounted), .. h.Clocks.Select(c => $"{c.Target} {c.Round} {c.StartedAt} {c.DueAt} {c.CompletedAt} {c.EndedAt} {c.State}")]);

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Prop.ForAll(Events, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (events, seed) =>
    {
        var told = Possible(events);
        var shuffled = told.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Figures(Tell(told)), Figures(Tell(shuffled)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Submitting_and_judging_again_changes_nothing() => Prop.ForAll(Events, events =>
    {
        var told = Possible(events);
        var handover = Tell(told);
        var (before, count) = (Figures(handover), handover.Events.Count);

        Assert.All(told, t => Assert.False(handover.Record(t.Content, Id(9), t.RecordedAt).Created));
        Assert.Equal((before, count), (Figures(Judged(handover)), handover.Events.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_event_submitted_and_voided_leaves_no_trace() => Prop.ForAll(Events, Event.ToArbitrary(), (events, extra) =>
    {
        var told = Possible(events);
        var handover = Tell(told);
        var before = Figures(handover);
        var id = Id(7000);
        if (TryTell(handover, new Told(extra, id, At("06-02 00:00"))))
        {
            handover.Record(new() { Type = EventType.Voided, OccurredAt = At("06-01 00:00"), Voids = id.ToString() }, Id(7001), At("06-02 00:01"));
            Assert.Equal(before, Figures(Judged(handover)));
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>A night of January: after 17:00 and before 08:00, and no event in between.</summary>
    [Fact]
    public void A_pause_outside_open_time_moves_nothing() => Prop.ForAll(Events, Day, Quarter, (events, day, quarter) =>
    {
        var from = At($"01-{day:00} 17:00") + Duration.FromMinutes(15 * quarter);
        var to = from + Duration.FromMinutes(15 * (30 - quarter));
        var told = Possible(events).Where(t => t.Content.Type is not (EventType.Paused or EventType.Resumed));
        Pausing([.. told.Where(t => t.Content.OccurredAt < from || t.Content.OccurredAt > to)], from, to);
    }).QuickCheckThrowOnFailure();

    private static void Pausing(List<Told> told, Instant from, Instant to)
    {
        var handover = Fresh();
        told = [.. told.Where(t => TryTell(handover, t))];
        var plain = Tell(told);
        Told[] pause =
        [
            new(new() { Type = EventType.Paused, OccurredAt = from }, Id(8000), At("06-03 00:00")),
            new(new() { Type = EventType.Resumed, OccurredAt = to }, Id(8001), At("06-03 00:00")),
        ];
        if (pause.All(p => TryTell(handover, p)))
        {
            Judged(handover);
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
            (SlowDerivation.State(round), SlowDerivation.Decision(round), SlowDerivation.Amount(round)),
            (handover.State, handover.Decision, handover.Amount));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_clock_is_left_open_by_an_earlier_round_or_starts_after_it_is_over() => Prop.ForAll(Events, events =>
    {
        var handover = Tell(Possible(events));
        var rounds = handover.Events.Count(e => e.Type == EventType.Reopened) + 1;
        Assert.All(handover.Clocks.Where(c => c.Round < rounds), c => Assert.True((c.CompletedAt ?? c.EndedAt) is not null));
        Assert.All(handover.Clocks, c => Assert.True(c.CompletedAt is null || c.EndedAt is null));
        Assert.All(handover.Clocks, c => Assert.False((c.CompletedAt ?? c.EndedAt) < c.StartedAt));
        Assert.Equal(handover.Clocks.Count, handover.Clocks.Select(c => (c.Target, c.Round)).Distinct().Count());
        Assert.DoesNotContain(handover.Clocks, c => c.State is ClockState.Excluded);
    }).QuickCheckThrowOnFailure();
}
