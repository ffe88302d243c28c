using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>What a handover must bring along, and what happens to one that does not qualify.</summary>
public sealed record IntakeTerms
{
    /// <summary>Members of the handover that must be filled.</summary>
    public IReadOnlyList<string>? RequiredFields { get; init; }

    public Unqualified? Unqualified { get; init; }
    public int? DailyCap { get; init; }
}

public enum Unqualified { Count, Exclude }

public sealed record RejectionTerms
{
    public IReadOnlyList<RejectionReason>? Reasons { get; init; }
    public SlaDuration? ContestWithin { get; init; }
    public SlaDuration? DecideContestWithin { get; init; }
    public ContestSilence? OnContestSilence { get; init; }
}

public enum ContestSilence { Upheld, Overturned }

public sealed record RejectionReason
{
    public string? Code { get; init; }
    public Text? Label { get; init; }
}

/// <summary>One rung: at a share of the time before the due instant, or so long after it.</summary>
public sealed record EscalationStep
{
    public string? Target { get; init; }

    /// <summary>1 to 100: share of the counted time from start to due.</summary>
    public int? AtPercent { get; init; }

    /// <summary>Open time past due.</summary>
    public SlaDuration? After { get; init; }

    public EscalationTo? To { get; init; }
    public EscalationChannel? Channel { get; init; }
    public bool? Urgent { get; init; }
}

public enum EscalationTo { Responsible, Deputy, Assignee, Management }

public enum EscalationChannel { Email, Webhook }

public sealed record AssignmentTerms
{
    public AssignmentMode? Mode { get; init; }
    public IReadOnlyList<Person>? Members { get; init; }
    public SlaDuration? ReassignAfter { get; init; }
}

public enum AssignmentMode { None, RoundRobin }

public sealed record AttributionTerms
{
    public AttributionModel? Model { get; init; }

    /// <summary>For <c>custom</c>: credit by touch (<c>first</c>, <c>middle</c>, <c>last</c>), adding up to 1.</summary>
    public IReadOnlyDictionary<string, decimal>? Weights { get; init; }
}

public enum AttributionModel { FirstTouch, LastTouch, Linear, Position, Custom }

public sealed record CurrencyTerms
{
    /// <summary>ISO 4217 code all amounts are also summed up in.</summary>
    public string? Reporting { get; init; }

    public IReadOnlyList<ExchangeRate>? Rates { get; init; }
}

/// <summary>One unit of <see cref="Currency"/> is worth <see cref="Rate"/> units of the reporting currency.</summary>
public sealed record ExchangeRate
{
    public string? Currency { get; init; }
    public decimal? Rate { get; init; }
}

public sealed record ExclusionTerms
{
    public SlaDuration? ConfirmWithin { get; init; }
    public ExclusionSilence? OnSilence { get; init; }
}

public enum ExclusionSilence { Confirmed, Refused }

public sealed record RemedyTerms
{
    public SlaDuration? ActionPlanWithin { get; init; }
    public CreditTerms? Credits { get; init; }
}

public sealed record CreditTerms
{
    public CreditUnit? Unit { get; init; }
    public IReadOnlyList<CreditBand>? Bands { get; init; }
    public decimal? Cap { get; init; }
}

public enum CreditUnit { Percent, Amount }

/// <summary>Compliance below <see cref="Below"/> gives this credit.</summary>
public sealed record CreditBand
{
    public decimal? Below { get; init; }
    public decimal? Credit { get; init; }
}

public sealed record PrivacyTerms
{
    /// <summary>Whether name and email of the lead may be stored.</summary>
    public bool? LeadContact { get; init; }

    public PerPerson? PerPerson { get; init; }
    public string? Purpose { get; init; }
    public int? MinGroupSize { get; init; }
    public int? RetentionMonths { get; init; }
}

public enum PerPerson { Off, Pseudonymous, Named }

public sealed record LegalReviewTerms
{
    public bool? Required { get; init; }
    public Person? Reviewer { get; init; }
}
