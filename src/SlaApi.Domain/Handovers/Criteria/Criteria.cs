using System.Text.Json;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Handovers;

/// <summary>Whether a handover fulfils a criterion.</summary>
/// <remarks>
/// A missing member is unequal to every value, is in no list and compares with none: <c>ne</c> and <c>notIn</c> hold, <c>lt</c> … <c>gte</c>
/// and <c>contains</c> do not. A criterion has one of its three forms, as the terms were checked.
/// </remarks>
public static class Criteria
{
    public static bool Holds(Criterion criterion, Handover handover) => FirstFailing(criterion, handover) is null;

    /// <summary>The first part that is not fulfilled: a comparison, or a whole <c>any</c> none of whose parts is; null where all is.</summary>
    public static Criterion? FirstFailing(Criterion criterion, Handover handover)
    {
        if (criterion.Any is { } any)
        {
            return HoldsAny(any, handover) ? null : criterion;
        }

        if (criterion.Field is { } field)
        {
            return Compares(FieldValues.Of(handover, field), criterion.Op, criterion.Value) ? null : criterion;
        }

        foreach (var part in criterion.All ?? [])
        {
            if (FirstFailing(part, handover) is { } failing)
            {
                return failing;
            }
        }

        return null;
    }

    private static bool HoldsAny(IReadOnlyList<Criterion> parts, Handover handover)
    {
        foreach (var part in parts)
        {
            if (Holds(part, handover))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Compares(FieldValue actual, CriterionOp? op, JsonElement? value) => op switch
    {
        CriterionOp.Eq => actual.Is(FieldValue.Of(value)),
        CriterionOp.Ne => !actual.Is(FieldValue.Of(value)),
        CriterionOp.Lt => actual.CompareTo(FieldValue.Of(value)) < 0,
        CriterionOp.Lte => actual.CompareTo(FieldValue.Of(value)) <= 0,
        CriterionOp.Gt => actual.CompareTo(FieldValue.Of(value)) > 0,
        CriterionOp.Gte => actual.CompareTo(FieldValue.Of(value)) >= 0,
        CriterionOp.In => IsIn(actual, value),
        CriterionOp.NotIn => !IsIn(actual, value),
        CriterionOp.Exists => actual.IsMissing == (value?.ValueKind == JsonValueKind.False),
        CriterionOp.Contains => actual.Contains(FieldValue.Of(value)),
        _ => false,
    };

    private static bool IsIn(FieldValue actual, JsonElement? list)
    {
        if (actual.IsMissing || list is not { ValueKind: JsonValueKind.Array } values)
        {
            return false;
        }

        foreach (var value in values.EnumerateArray())
        {
            if (actual.Is(FieldValue.Of(value)))
            {
                return true;
            }
        }

        return false;
    }
}
