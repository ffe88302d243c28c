using System.Text.Json;

namespace SlaApi.Domain.Agreements;

/// <summary>
/// A condition over a handover: either <see cref="All"/> or <see cref="Any"/> with nested conditions, or one comparison of
/// <see cref="Field"/> with <see cref="Value"/>.
/// </summary>
public sealed record Criterion
{
    public IReadOnlyList<Criterion>? All { get; init; }
    public IReadOnlyList<Criterion>? Any { get; init; }

    /// <summary>A member of the handover: <c>score</c>, <c>source</c>, <c>lead.company</c>, <c>attributes.country</c>.</summary>
    public string? Field { get; init; }

    public CriterionOp? Op { get; init; }

    /// <summary>String, number or boolean; a list of them for <c>in</c> and <c>notIn</c>; a boolean or nothing for <c>exists</c>.</summary>
    public JsonElement? Value { get; init; }
}

public enum CriterionOp { Eq, Ne, Lt, Lte, Gt, Gte, In, NotIn, Exists, Contains }
