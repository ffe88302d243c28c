using System.Text.Json;
using NodaTime.Text;

namespace SlaApi.Domain.Agreements;

/// <summary>What is wrong with the shape of a condition. A condition has no gaps: half of one cannot be stored.</summary>
internal static class CriterionFaults
{
    private const int Depth = 5;
    private const int Parts = 200;
    private const int Values = 1000;

    public static void Criterion(this Place at, Criterion? criterion, int depth = 1)
    {
        if (criterion is null)
        {
            return;
        }

        var compares = criterion.Field is not null || criterion.Op is not null || Given(criterion.Value) is not null;
        var forms = (criterion.All is null ? 0 : 1) + (criterion.Any is null ? 0 : 1) + (compares ? 1 : 0);
        if (forms != 1)
        {
            at.Say(
                "Eine Bedingung besteht entweder aus all, aus any oder aus einem Vergleich mit field, op und value.",
                "A condition is either all, or any, or one comparison of field, op and value.");
        }
        else if (depth > Depth)
        {
            at.Say($"Bedingungen dürfen höchstens {Depth} Ebenen tief sein.", $"Conditions may be nested {Depth} levels deep at most.");
        }
        else if (compares)
        {
            Comparison(at, criterion);
        }
        else
        {
            Nested(at[criterion.All is null ? "any" : "all"], criterion.All ?? criterion.Any!, depth);
        }
    }

    private static void Nested(Place at, IReadOnlyList<Criterion> parts, int depth)
    {
        at.SayIf(parts.Count == 0, "Hier braucht es mindestens eine Bedingung.", "At least one condition is needed here.");
        at.Each(parts, Parts, (place, part) => place.Criterion(part, depth + 1));
    }

    private static void Comparison(Place at, Criterion criterion)
    {
        if (Checks.Missing(criterion.Field))
        {
            at["field"].Say("Das Feld fehlt.", "The field is missing.");
        }
        else
        {
            at["field"].SayIf(
                !HandoverFields.Knows(criterion.Field!), "Eine Lead-Übergabe hat dieses Feld nicht.", "A handover has no such member.");
        }

        if (criterion.Op is { } op)
        {
            Value(at["value"], criterion.Field ?? "", op, Given(criterion.Value));
        }
        else
        {
            at["op"].Say("Der Vergleich fehlt.", "The operator is missing.");
        }
    }

    private static void Value(Place at, string field, CriterionOp op, JsonElement? value)
    {
        switch (op)
        {
            case CriterionOp.Exists:
                at.SayIf(
                    value is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }),
                    "Erwartet wird true, false oder nichts.", "true, false or nothing is expected.");
                break;
            case CriterionOp.In or CriterionOp.NotIn:
                List(at, field, op, value);
                break;
            default:
                at.SayIf(value is not { } one || !Fits(field, op, one), Expected(field, op).De, Expected(field, op).En);
                break;
        }
    }

    private static void List(Place at, string field, CriterionOp op, JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() is 0 or > Values)
        {
            at.Say($"Erwartet wird eine Liste von 1 bis {Values} Werten.", $"A list of 1 to {Values} values is expected.");
            return;
        }

        foreach (var (index, one) in list.EnumerateArray().Index())
        {
            at[index].SayIf(!Fits(field, op, one), Expected(field, op).De, Expected(field, op).En);
        }
    }

    // What would never compare is refused: a condition that cannot hold is an error of its author.
    private static bool Fits(string field, CriterionOp op, JsonElement value) => value.ValueKind switch
    {
        _ when op == CriterionOp.Contains && !HandoverFields.IsAttribute(field) => !Typed(field) && IsText(value),
        _ when HandoverFields.IsInstant(field) => IsText(value) && OffsetDateTimePattern.Rfc3339.Parse(value.GetString()!).Success,
        JsonValueKind.String => !HandoverFields.IsNumber(field) && IsText(value),
        JsonValueKind.Number => value.TryGetDecimal(out _),
        JsonValueKind.True or JsonValueKind.False => !HandoverFields.IsNumber(field) && !Orders(op),
        _ => false,
    };

    private static Text Expected(string field, CriterionOp op) =>
        op == CriterionOp.Contains && Typed(field)
            ? new("Dieser Vergleich ist mit diesem Feld nicht möglich.", "This member cannot be compared like this.")
        : op == CriterionOp.Contains ? new("Erwartet wird ein Text.", "A text is expected.")
        : HandoverFields.IsNumber(field) ? new("Erwartet wird eine Zahl.", "A number is expected.")
        : HandoverFields.IsInstant(field)
            ? new("Erwartet wird ein Zeitpunkt wie 2026-01-31T08:00:00Z.", "An instant such as 2026-01-31T08:00:00Z is expected.")
        : Orders(op) ? new("Erwartet wird eine Zahl oder ein Text.", "A number or a text is expected.")
        : new("Erwartet wird ein Text, eine Zahl oder ein Wahrheitswert.", "A text, a number or a boolean is expected.");

    private static bool Typed(string field) => HandoverFields.IsNumber(field) || HandoverFields.IsInstant(field);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.Length <= 1000;

    private static bool Orders(CriterionOp op) => op is CriterionOp.Lt or CriterionOp.Lte or CriterionOp.Gt or CriterionOp.Gte;

    private static JsonElement? Given(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } ? null : value;
}
