using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Agreements;

/// <summary>One shared term (section 5), in both languages, and where it can be checked the condition that makes it checkable.</summary>
public sealed record Definition
{
    /// <summary>Letters, digits, underscore and hyphen, at most 64: <c>sql</c>, <c>closeRate</c>.</summary>
    public string? Term { get; init; }

    public Text? Label { get; init; }
    public Text? Text { get; init; }

    /// <summary>What a handover must fulfil whose stage is this term.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>The stages a conversion rate compares.</summary>
    public Conversion? Conversion { get; init; }
}

/// <summary>From one stage to another; <c>won</c> is a legal to-stage.</summary>
public sealed record Conversion
{
    public string? FromStage { get; init; }
    public string? ToStage { get; init; }

    /// <summary>How long a lead may take to count; no limit when missing.</summary>
    public SlaDuration? Window { get; init; }
}
