using System.Linq.Expressions;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Metrics;

/// <summary>What the metrics need to know of one handover, as of the instant of the question.</summary>
public sealed record HandoverFact
{
    /// <summary>The handover it is about.</summary>
    public Guid Id { get; init; }

    public required Instant HandedOverAt { get; init; }

    /// <summary>The stage at handover.</summary>
    public required string Stage { get; init; }

    public required HandoverState State { get; init; }

    /// <summary>Does not fulfil <c>scope.criterion</c>: in no figure.</summary>
    public bool OutOfScope { get; init; }

    /// <summary>Fulfils the criterion of the definition of its stage.</summary>
    public bool Qualifies { get; init; } = true;

    /// <summary>The version in force at the handover; null for an observed one.</summary>
    public int? Version { get; init; }

    public string? Source { get; init; }
    public string? Campaign { get; init; }
    public string? Segment { get; init; }
    public string? Provider { get; init; }
    public Priority? Priority { get; init; }

    /// <summary>The value of the one attribute that is grouped by.</summary>
    public string? GroupAttribute { get; init; }

    /// <summary>Accepted by a valid decision: an acceptance, or a rejection that was overturned. Not by silence or a skipped step.</summary>
    public bool DecidedAccepted { get; init; }

    /// <summary>Rejected by a valid decision.</summary>
    public bool DecidedRejected { get; init; }

    /// <summary>Nothing was decided in time, so it counts as accepted.</summary>
    public bool AcceptedBySilence { get; init; }

    /// <summary>Was accepted at some time, by decision, by silence or by a skipped step.</summary>
    public bool EverAccepted { get; init; }

    /// <summary>Was disqualified at some time.</summary>
    public bool EverDisqualified { get; init; }

    /// <summary>Rejected, and the rejection is contested and not decided yet.</summary>
    public bool Contested { get; init; }

    /// <summary>The first contact that is not automatic.</summary>
    public Instant? FirstContactAt { get; init; }

    /// <summary>
    /// Time that does not count towards the first contact: pauses, a close until it was reopened, a rejection until it was overturned. Open
    /// ended while <c>To</c> is null.
    /// </summary>
    public IReadOnlyList<Pause>? Uncounted { get; init; }

    /// <summary>The last won or lost that is neither voided nor undone by reopened.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Whether that close was won.</summary>
    public bool ClosedAsWon { get; init; }

    /// <summary>The amount of the close: of the latest later report-back with one, else its own.</summary>
    public Money? Amount { get; init; }

    /// <summary>The later stages the lead reached, in any order.</summary>
    public IReadOnlyList<(string Stage, Instant At)>? StagesReached { get; init; }

    /// <summary>The targets whose <c>appliesTo</c> it does not fulfil; null where there is none.</summary>
    public IReadOnlyCollection<TargetKey>? OutsideTargets { get; init; }

    /// <summary>What a handover itself knows; without the stages reached, and what depends on the question.</summary>
    public static Expression<Func<Handover, HandoverFact>> Columns { get; } = h => new HandoverFact
    {
        Id = h.Id,
        HandedOverAt = h.HandedOverAt,
        Stage = h.Stage,
        State = h.State,
        OutOfScope = h.OutOfScope,
        Qualifies = h.Qualifies,
        Version = h.Version,
        Source = h.Description.Source,
        Campaign = h.Description.Campaign,
        Segment = h.Description.Segment,
        Provider = h.Description.Provider,
        Priority = h.Priority,
        DecidedAccepted = h.Decision == Decision.Accepted,
        DecidedRejected = h.Decision == Decision.Rejected,
        EverAccepted = h.EverAccepted,
        EverDisqualified = h.EverDisqualified,
        Contested = h.State == HandoverState.Rejected && h.Contested,
        FirstContactAt = h.FirstContactAt,
        Uncounted = h.Uncounted,
        ClosedAt = h.ClosedAt,
        ClosedAsWon = h.ClosedAsWon,
        Amount = h.Amount,
    };

    internal bool FallsUnder(string? target, int version) =>
        OutsideTargets is null || target is null || !OutsideTargets.Contains(new TargetKey(target, version));
}

/// <summary>One clock of a handover, as of the instant of the question.</summary>
public sealed record ClockFact
{
    /// <summary>The handover it belongs to, which decides whether and in which group it counts.</summary>
    public required HandoverFact Handover { get; init; }

    /// <summary>The key of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The version whose target it is.</summary>
    public required int Version { get; init; }

    public required ClockState State { get; init; }

    /// <summary>
    /// Its local date, in the zone of its version, decides the period. While paused: the one before the pause; a clock without one is in no period.
    /// </summary>
    public Instant? DueAt { get; init; }

    public Instant? CompletedAt { get; init; }
}

/// <summary>One target as one version states it.</summary>
public readonly record struct TargetKey(string Key, int Version);
