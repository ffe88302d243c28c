namespace SlaApi.Domain.Handovers;

/// <summary>
/// The state derived from the events alone, without any agreement: rounds, state, decision, close, pauses. One pass over the events in order;
/// voided ones are left out. State, decision, contest and close are those of the last round.
/// </summary>
internal sealed class Timeline
{
    private readonly List<Round> _rounds;
    private readonly List<Pause> _pauses = [];
    private readonly List<Pause> _idle = [];
    private HandoverEvent? _rejection;
    private Instant? _pausedSince;

    private Timeline(Handover handover)
    {
        _rounds = [new Round(1, handover.HandedOverAt)];
        Assignee = handover.Description.Assignee;
        LastActivityAt = handover.HandedOverAt;
    }

    public IReadOnlyList<Round> Rounds => _rounds;
    public IReadOnlyList<Pause> Pauses => _pauses;

    /// <summary>The pauses, each close until it was reopened, and each rejection until it was overturned: nobody owed a contact.</summary>
    public IReadOnlyList<Pause> Uncounted => _idle.Count == 0 ? _pauses : [.. _pauses.Concat(_idle).OrderBy(p => p.From)];

    public HandoverState State { get; private set; }
    public Decision? Decision { get; private set; }
    public Instant? DecidedAt { get; private set; }
    public bool EverAccepted { get; private set; }
    public bool EverDisqualified { get; private set; }

    /// <summary>Contested since the last decision of a contest.</summary>
    public bool Contested { get; private set; }

    public ContestOutcome? ContestOutcome { get; private set; }
    public HandoverEvent? Close { get; private set; }
    public Money? Amount { get; private set; }
    public Instant? FirstContactAt { get; private set; }
    public Instant LastActivityAt { get; private set; }
    public string? Assignee { get; private set; }

    /// <summary>The reason of the rejection in force.</summary>
    public string? RejectionReason => Decision == Handovers.Decision.Rejected ? _rejection?.Description.Reason : null;

    /// <param name="ordered">The events of the handover, in order, with voided ones marked.</param>
    public static Timeline Of(Handover handover, IReadOnlyList<HandoverEvent> ordered)
    {
        var timeline = new Timeline(handover);
        foreach (var e in ordered)
        {
            if (!e.Voided)
            {
                timeline.Take(e);
            }
        }

        if (timeline._pausedSince is { } since)
        {
            timeline._pauses.Add(new Pause(since, null));
        }

        return timeline;
    }

    private void Take(HandoverEvent e)
    {
        LastActivityAt = Instant.Max(LastActivityAt, e.OccurredAt);
        Pausing(e);
        if (e.Type == EventType.Reopened)
        {
            Reopen(e.OccurredAt);
            return;
        }

        _rounds[^1].Events.Add(e);
        switch (e.Type)
        {
            case EventType.Accepted: Accept(e); break;
            case EventType.Rejected: Reject(e); break;
            case EventType.Disqualified: Disqualify(); break;
            case EventType.Recycled: Become(HandoverState.Recycled); break;
            case EventType.Won or EventType.Lost: CloseBy(e); break;
            case EventType.Withdrawn or EventType.Merged: Become(HandoverState.Withdrawn); break;
            case EventType.Contested: Contested = true; break;
            case EventType.ContestDecided: DecideContest(e); break;
            case EventType.ReportedBack when Close?.Type == EventType.Won && e.Description.Amount is not null: Amount = Positive(e.Description.Amount); break;
            case EventType.Contacted when !e.Description.Automatic: FirstContactAt ??= e.OccurredAt; break;
            case EventType.Assigned: Assignee = e.Description.Assignee ?? Assignee; break;
        }
    }

    /// <summary>A <c>paused</c> inside a pause and a <c>resumed</c> outside one have no effect; an event that ends or reopens the work ends a pause.</summary>
    private void Pausing(HandoverEvent e)
    {
        if (e.Type == EventType.Paused)
        {
            _pausedSince ??= e.OccurredAt;
        }
        else if (_pausedSince is { } since && (e.Type is EventType.Resumed or EventType.Reopened || EventMoments.Ends(e.Type)))
        {
            _pauses.Add(new Pause(since, e.OccurredAt));
            _pausedSince = null;
        }
    }

    private void Reopen(Instant at)
    {
        if (Close is { } close)
        {
            _idle.Add(new Pause(close.OccurredAt, at));
        }

        _rounds[^1].EndedAt = at;
        _rounds.Add(new Round(_rounds.Count + 1, at));
        (State, Decision, DecidedAt, Contested, ContestOutcome) = (HandoverState.Open, null, null, false, null);
        (_rejection, Close, Amount) = (null, null, null);
    }

    private void Accept(HandoverEvent e)
    {
        (Decision, DecidedAt, EverAccepted) = (Handovers.Decision.Accepted, e.OccurredAt, true);
        if (State is HandoverState.Open or HandoverState.Disqualified)
        {
            State = HandoverState.Accepted;
        }
    }

    private void Reject(HandoverEvent e)
    {
        (Decision, DecidedAt, _rejection) = (Handovers.Decision.Rejected, e.OccurredAt, e);
        Become(HandoverState.Rejected);
    }

    private void Disqualify()
    {
        EverDisqualified = true;
        Become(HandoverState.Disqualified);
    }

    /// <summary>An overturned rejection counts as accepted from that instant.</summary>
    private void DecideContest(HandoverEvent e)
    {
        if (_rejection is null || Decision != Handovers.Decision.Rejected)
        {
            return;
        }

        (Contested, ContestOutcome) = (false, e.Description.Outcome);
        if (e.Description.Outcome == Handovers.ContestOutcome.Overturned)
        {
            (Decision, DecidedAt, EverAccepted) = (Handovers.Decision.Accepted, e.OccurredAt, true);
            _rounds[^1].Overturned = (_rejection, e);
            _idle.Add(new Pause(_rejection.OccurredAt, e.OccurredAt));
            State = State == HandoverState.Rejected ? HandoverState.Accepted : State;
        }
    }

    private void CloseBy(HandoverEvent e)
    {
        (Close, EverAccepted) = (e, true);
        Amount = e.Type == EventType.Won ? Positive(e.Description.Amount) : null;
        Become(e.Type == EventType.Won ? HandoverState.Won : HandoverState.Lost);
    }

    /// <summary>Withdrawn and merged are final until reopened.</summary>
    private void Become(HandoverState state) => State = State == HandoverState.Withdrawn ? State : state;

    private static Money? Positive(Money? amount) => amount is { AmountMinor: not 0 } ? amount : null;
}
