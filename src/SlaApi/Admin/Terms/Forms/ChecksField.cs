using System.Text.Json.Nodes;

namespace SlaApi.Admin;

/// <summary>Several of a known set, as boxes to tick; what was chosen keeps its order, what is new comes behind it.</summary>
/// <param name="Present">As stored; null where there is no list.</param>
/// <param name="Of">What a further entry stands for; null where there are none.</param>
internal sealed record ChecksField(
    string Name, IReadOnlyList<(string Value, Text Label)> Choices, IReadOnlyList<string>? Present, Func<string, string>? Of = null) : TermsField(Name)
{
    public override string Kind => "checks";
    public override IReadOnlyList<(string Value, Text Label)> Options => Choices;
    public override Text? Further => Of is null ? null : new("Weitere Merkmale, mit Komma getrennt", "Further attributes, separated by commas");

    /// <summary>No box ticked is an empty list where there was a list.</summary>
    public override JsonNode? Empty => Present is null ? null : new JsonArray();

    public override string Show(JsonNode? value, Language t) => value is JsonArray list ? string.Join(',', list.Select(v => v?.ToString())) : "";

    public override JsonNode? Read(string typed, Language t)
    {
        var chosen = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(c => Choices.Any(known => known.Value == c) ? c : Of?.Invoke(c)).OfType<string>().ToHashSet();
        var order = (Present ?? []).Concat(Choices.Select(c => c.Value)).Concat(chosen).Distinct();
        return new JsonArray([.. order.Where(chosen.Contains).Select(c => JsonValue.Create(c))]);
    }
}
