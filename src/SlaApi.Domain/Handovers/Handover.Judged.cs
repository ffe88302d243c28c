using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>How a handover was decided: by sales, or by an overturned contest.</summary>
public enum Decision { Accepted, Rejected }

/// <summary>Derived from content, events and agreement. Stored so that it can be searched; <see cref="Judge"/> recomputes all of it.</summary>
public sealed partial class Handover
{
    /// <summary>Stands for no due instant, after all others: both databases then sort alike.</summary>
    public static readonly Instant NoDue = Instant.FromUtc(9999, 12, 31, 0, 0);

    private List<Pause> _uncounted = [];

    /// <summary>The version in force when it was handed over; null where none was.</summary>
    public int? Version { get; private set; }

    /// <summary>Measured, not judged: no version was in force at the handover.</summary>
    public bool Observed => Version is null;

    /// <summary>It fulfils the criterion of the definition whose term is its stage; true where there is none.</summary>
    public bool Qualifies { get; private set; } = true;

    /// <summary>The first part of that criterion it does not fulfil.</summary>
    public Criterion? FailingPart { get; private set; }

    /// <summary>It does not fulfil <c>scope.criterion</c>; it then has no clocks.</summary>
    public bool OutOfScope { get; private set; }

    /// <summary>A field of <c>intake.requiredFields</c> is missing or blank.</summary>
    public bool Incomplete { get; private set; }

    public HandoverState State { get; private set; }

    /// <summary>The decision in the current round; an overturned rejection counts as accepted.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>When that decision was made; for an overturned rejection when the contest was decided.</summary>
    public Instant? DecidedAt { get; private set; }

    /// <summary>Accepted, overturned, won or lost, in any round: skipped steps count as taken.</summary>
    public bool EverAccepted { get; private set; }

    /// <summary>Disqualified in any round, whatever happened afterwards.</summary>
    public bool EverDisqualified { get; private set; }

    /// <summary>Contested in the current round, and not decided yet.</summary>
    public bool Contested { get; private set; }

    /// <summary>How the last contest of the current round's rejection ended.</summary>
    public ContestOutcome? ContestOutcome { get; private set; }

    /// <summary>The reason of the rejection in force.</summary>
    public string? RejectionReason { get; private set; }

    /// <summary>The first contact by a person, in any round; it may be before the handover.</summary>
    public Instant? FirstContactAt { get; private set; }

    /// <summary>The won or lost of the current round.</summary>
    public Instant? ClosedAt { get; private set; }

    public bool ClosedAsWon { get; private set; }

    /// <summary>Of the won in the current round: as last reported back, else its own; null for none or 0.</summary>
    public Money? Amount { get; private set; }

    /// <summary>The latest event, or the handover.</summary>
    public Instant LastActivityAt { get; private set; }

    /// <summary>The earliest due instant of its clocks that are neither completed nor ended; <see cref="NoDue"/> without one.</summary>
    public Instant NextDueAt { get; private set; } = NoDue;

    /// <summary>The assignee: the last <c>assigned</c>, else as described.</summary>
    public string? Assignee { get; private set; }

    /// <summary>
    /// Time of all rounds that does not count towards the first contact: the pauses that had an effect, each close until it was reopened, and
    /// each rejection until it was overturned. By start.
    /// </summary>
    public IReadOnlyList<Pause> Uncounted => _uncounted;

    /// <summary>Recomputes all of the above and the clocks. The same at creation, after each event, and when a version is signed.</summary>
    public void Judge(Rulebook rulebook, Instant now)
    {
        SettleEvents();
        var timeline = Timeline.Of(this, _events);
        Take(timeline);
        var rules = rulebook.At(HandedOverAt);
        Version = rules?.Version;
        Assess((rules ?? rulebook.Reference).Terms);
        HandoverClocks.Settle(this, _clocks, Handovers.ClockCases.Of(this, timeline, rules, rulebook), now);
        NextDueAt = _clocks.Where(c => c.CompletedAt is null && c.EndedAt is null).Min(c => c.DueAt) ?? NoDue;
    }

    /// <summary>The state just before an instant in the past, derived from what is known today.</summary>
    public (HandoverState State, bool EverAccepted, bool EverDisqualified) Before(Instant at)
    {
        List<HandoverEvent> earlier = [.. _events.Where(e => e.OccurredAt < at)];
        EventOrder.Sort(earlier);
        var timeline = Timeline.Of(this, earlier);
        return (timeline.State, timeline.EverAccepted, timeline.EverDisqualified);
    }

    internal IReadOnlyList<ClockCase> ClockCases(Rulebook rulebook) =>
        Handovers.ClockCases.Of(this, Timeline.Of(this, _events), rulebook.At(HandedOverAt), rulebook);

    private void Take(Timeline timeline)
    {
        (State, Decision, DecidedAt, EverAccepted) = (timeline.State, timeline.Decision, timeline.DecidedAt, timeline.EverAccepted);
        (Contested, ContestOutcome, RejectionReason) = (timeline.Contested, timeline.ContestOutcome, timeline.RejectionReason);
        (FirstContactAt, LastActivityAt, Assignee) = (timeline.FirstContactAt, timeline.LastActivityAt, timeline.Assignee);
        (ClosedAt, ClosedAsWon, Amount) = (timeline.Close?.OccurredAt, timeline.Close?.Type == EventType.Won, timeline.Amount);
        EverDisqualified = timeline.EverDisqualified;
        if (timeline.Uncounted is var uncounted && !_uncounted.SequenceEqual(uncounted))
        {
            _uncounted = [.. uncounted];
        }
    }

    private void Assess(Terms terms)
    {
        Description = terms.Privacy?.LeadContact == true ? Description : Description.WithoutContact();
        OutOfScope = terms.Scope?.Criterion is { } scope && !Criteria.Holds(scope, this);
        Incomplete = LacksAny(terms.Intake?.RequiredFields);
        FailingPart = CriterionOf(terms.Definitions) is { } criterion ? Criteria.FirstFailing(criterion, this) : null;
        Qualifies = FailingPart is null;
    }

    private bool LacksAny(IReadOnlyList<string>? fields)
    {
        foreach (var field in fields ?? [])
        {
            if (FieldValues.Of(this, field).IsMissing)
            {
                return true;
            }
        }

        return false;
    }

    private Criterion? CriterionOf(IReadOnlyList<Definition>? definitions)
    {
        foreach (var definition in definitions ?? [])
        {
            if (definition.Term == Stage)
            {
                return definition.Criterion;
            }
        }

        return null;
    }
}
