using System.Text.Json;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>A condition over a handover as a sentence: <c>Quelle ist Webinar und Punktzahl ist mindestens 50</c>.</summary>
internal static class CriterionWords
{
    public static string Of(Criterion criterion, Language t) => criterion switch
    {
        { All: { } all } => Join(all, t[" und ", " and "], t),
        { Any: { } any } => Join(any, t[" oder ", " or "], t),
        { Field: { } field, Op: { } op } => $"{Name(field, t)} {Compare(op, field, criterion.Value, t)}",
        _ => "–",
    };

    /// <summary>In an English sentence a name begins in lower case.</summary>
    private static string Name(string field, Language t) =>
        t[HandoverFields.Name(field)] is var name && t.IsGerman ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Join(IReadOnlyList<Criterion> parts, string word, Language t) =>
        string.Join(word, parts.Select(p => p.All is { Count: > 1 } || p.Any is { Count: > 1 } ? $"({Of(p, t)})" : Of(p, t)));

    private static string Compare(CriterionOp op, string field, JsonElement? value, Language t)
    {
        var shown = value is { } v ? Show(field, v, t) : "";
        return op switch
        {
            CriterionOp.Eq => t[$"ist {shown}", $"is {shown}"],
            CriterionOp.Ne => t[$"ist nicht {shown}", $"is not {shown}"],
            CriterionOp.Lt => t[$"ist kleiner als {shown}", $"is less than {shown}"],
            CriterionOp.Lte => t[$"ist höchstens {shown}", $"is at most {shown}"],
            CriterionOp.Gt => t[$"ist größer als {shown}", $"is greater than {shown}"],
            CriterionOp.Gte => t[$"ist mindestens {shown}", $"is at least {shown}"],
            CriterionOp.In => t[$"ist eines von: {shown}", $"is one of: {shown}"],
            CriterionOp.NotIn => t[$"ist keines von: {shown}", $"is none of: {shown}"],
            CriterionOp.Contains => t[$"enthält {shown}", $"contains {shown}"],
            _ => value is { ValueKind: JsonValueKind.False } ? t["ist nicht angegeben", "is not given"] : t["ist angegeben", "is given"],
        };
    }

    private static string Show(string field, JsonElement value, Language t) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Show(field, v, t))),
        JsonValueKind.Number => t.Plain(value.GetDecimal()),
        JsonValueKind.True => t["ja", "yes"],
        JsonValueKind.False => t["nein", "no"],
        _ when field == "stage" => t[Words.OfStage(value.ToString())],
        _ when field == "priority" && Words.Choice(typeof(Priority), value.ToString()) is { } priority => t[priority],
        _ => t[$"„{value}“", $"“{value}”"],
    };
}
