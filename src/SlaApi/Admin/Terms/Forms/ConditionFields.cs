using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;

namespace SlaApi.Admin;

/// <summary>The member of the handover a comparison is about, by its name; any other name is an attribute of the CRM.</summary>
internal sealed record HandoverFieldField(string Name) : TermsField(Name)
{
    private const string Attributes = "attributes.";

    public override string Width => "middle";

    public override IReadOnlyList<Text> Suggestions => [.. HandoverFields.Names.Values];

    public override string Show(JsonNode? value, Language t) => value?.ToString() is not { } field ? ""
        : HandoverFields.Names.GetValueOrDefault(field) is { } name ? t[name]
        : HandoverFields.IsAttribute(field) && Known(field[Attributes.Length..]) is null ? field[Attributes.Length..]
        : field;

    public override JsonNode? Read(string typed, Language t) => Of(typed);

    /// <summary>The member that is called so, in either language; else the attribute of this name.</summary>
    public static string Of(string typed) => Known(typed) ?? (HandoverFields.IsAttribute(typed) ? typed : Attributes + typed);

    private static string? Known(string typed) => HandoverFields.Names.ContainsKey(typed) ? typed : HandoverFields.Names
        .FirstOrDefault(n => n.Value.De.Equals(typed, StringComparison.OrdinalIgnoreCase) || n.Value.En.Equals(typed, StringComparison.OrdinalIgnoreCase)).Key;
}

/// <summary>
/// What is compared with: text, number, yes or no, as the member is. Of an attribute, whose kind is not known, what looks like a number is one;
/// quotation marks make it a text. Several values are separated by semicolons.
/// </summary>
/// <param name="Field">The member of the handover.</param>
/// <param name="Operator">As in JSON.</param>
internal sealed record CriterionValueField(string Name, string? Field, string? Operator) : TermsField(Name)
{
    private const char Quote = '"';

    private bool IsList => Operator is "in" or "notIn";

    private bool IsFree => Field is null || HandoverFields.IsAttribute(Field) || Operator == "exists";

    public override string Show(JsonNode? value, Language t) =>
        value is JsonArray list ? string.Join("; ", list.Select(v => One(v, t))) : One(value, t);

    public override JsonNode? Read(string typed, Language t) => IsList
        ? new JsonArray([.. Split(typed).Select(part => Parse(part, t))])
        : Parse(typed, t);

    public override Text Explain(Text fault) => fault.En.StartsWith("true, false", StringComparison.Ordinal)
        ? new("Schreiben Sie ja, nein oder nichts.", "Write yes, no or nothing.")
        : fault.En.StartsWith("A list of 1", StringComparison.Ordinal) ? new("Nennen Sie mindestens einen Wert.", "Give at least one value.")
        : fault;

    private string One(JsonNode? value, Language t) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => "",
        System.Text.Json.JsonValueKind.True => t["ja", "yes"],
        System.Text.Json.JsonValueKind.False => t["nein", "no"],
        System.Text.Json.JsonValueKind.Number => t.Plain(value.GetValue<decimal>()),
        _ when Field == "priority" && Words.Choice(typeof(Priority), value.ToString()) is { } word => t[word],
        _ => Quoted(value.ToString(), t),
    };

    /// <summary>In quotation marks where it would else be read as something other than this text.</summary>
    private string Quoted(string text, Language t) =>
        text.Contains(';', StringComparison.Ordinal) || text != text.Trim() || text.Length == 0 || text[0] == Quote
            || (IsFree && Free(text, t).GetValueKind() != System.Text.Json.JsonValueKind.String)
            ? Quote + text + Quote
            : text;

    private JsonValue Parse(string typed, Language t) =>
        typed.Length >= 2 && typed[0] == Quote && typed[^1] == Quote ? JsonValue.Create(typed[1..^1])
        : Field is not null && HandoverFields.IsNumber(Field) ? JsonValue.Create(NumberField.Parse(typed, t))
        : Field == "priority" && PriorityOf(typed) is { } priority ? JsonValue.Create(priority)
        : IsFree ? Free(typed, t)
        : JsonValue.Create(typed);

    private static JsonValue Free(string typed, Language t) => typed.ToLowerInvariant() switch
    {
        "ja" or "yes" => JsonValue.Create(true),
        "nein" or "no" => JsonValue.Create(false),
        _ => t.TryNumber(typed, out var number) is null ? JsonValue.Create(number) : JsonValue.Create(typed),
    };

    private static string? PriorityOf(string typed) => Words.Choices(typeof(Priority)).FirstOrDefault(c =>
        c.Label.De.Equals(typed, StringComparison.OrdinalIgnoreCase) || c.Label.En.Equals(typed, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>At the semicolons outside of quotation marks.</summary>
    private static List<string> Split(string typed)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var at = 0; at <= typed.Length; at++)
        {
            quoted ^= at < typed.Length && typed[at] == Quote;
            if (at == typed.Length || (typed[at] == ';' && !quoted))
            {
                parts.Add(typed[start..at].Trim());
                start = at + 1;
            }
        }

        return [.. parts.Where(p => p.Length > 0)];
    }
}
