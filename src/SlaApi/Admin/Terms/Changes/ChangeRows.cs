using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>One difference as people read it.</summary>
/// <param name="Section">The title of its section.</param>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where it was removed.</param>
internal sealed record ChangeRow(string Section, string Field, string? Before, string? After);

/// <summary>Differences as rows: each place named, each value written out, parts that make one value (a length of time, the hours of a day) together.</summary>
internal sealed class ChangeRows
{
    private static readonly string[] Keys = ["key", "term", "code", "currency", "email", "name", "date", "party"];
    private static readonly HashSet<string> Numbered = ["escalation", "bands"];
    private static readonly HashSet<string> ListsOfTexts = ["metrics", "requiredFields", "dates", "except"];

    /// <summary>Members that only hold others: what is in them needs no more than its own name.</summary>
    private static readonly HashSet<string> Silent = ["weeklyHours", "holidays", "calendar"];

    /// <summary>Values of several parts that are shown together, as one.</summary>
    private static readonly HashSet<ValueKind> Whole =
        [ValueKind.Length, ValueKind.Condition, ValueKind.Hours, ValueKind.DateHours, ValueKind.Bound];

    private readonly Language _t;
    private readonly JsonNode? _before;
    private readonly JsonNode? _after;
    private readonly JsonNode? _names;

    private ChangeRows(Terms? before, Terms? after, Terms? names, Language t) =>
        (_t, _before, _after, _names) = (t, Tree(before), Tree(after), Tree(names));

    /// <summary>The differences of two terms: values are shown whole.</summary>
    public static IReadOnlyList<ChangeRow> Of(IReadOnlyList<TermsChange> changes, Terms? before, Terms after, Language t) =>
        new ChangeRows(before, after, null, t).Rows(changes);

    /// <summary>Differences alone, as an entry of the history has them: of a value of several parts only what changed can be shown.</summary>
    /// <param name="names">Terms that say how targets, definitions and persons are called.</param>
    public static IReadOnlyList<ChangeRow> OfEntry(IReadOnlyList<TermsChange> changes, Terms? names, Language t) =>
        new ChangeRows(null, null, names, t).Rows(changes);

    private List<ChangeRow> Rows(IReadOnlyList<TermsChange> changes) =>
    [
        .. changes.Select(c => (Change: c, Steps: Steps(c.Path))).Where(c => !NamesItself(c.Steps))
            .GroupBy(c => string.Join('/', Place(c.Steps)))
            .Select(g => Row(Place(g.First().Steps), [.. g])).OfType<ChangeRow>(),
    ];

    private ChangeRow? Row(string[] place, IReadOnlyList<(TermsChange Change, string[] Steps)> parts)
    {
        var member = TermsCatalogue.Of(string.Join('/', place)) ?? EntryNames.Member(place[^1]);
        var inShares = place[0] == "targets" && Named(place[..2])?["kind"]?.GetValue<string>() == "ratio";
        string? Value(Func<TermsChange, JsonElement?> side, JsonNode? whole)
        {
            var value = parts.Count == 1 && parts[0].Steps.Length == place.Length
                ? Node(side(parts[0].Change))
                : Seek(whole, place) ?? Together(parts.Select(p => (p.Steps[place.Length..], Node(side(p.Change)))));
            return TermValues.Show(member.Kind == ValueKind.Dates ? ValueKind.Date : member.Kind, member.Choices, value, inShares, _t);
        }

        var (before, after) = (Value(c => c.Old, _before), Value(c => c.New, _after));
        if (member.Pattern == "escalation/*/target")
        {
            (before, after) = (TargetName(before), TargetName(after));
        }

        return before == after ? null : new ChangeRow(SectionTitle(place[0]), Field(place), before, after);
    }

    /// <summary>The key of an element says what its name says already.</summary>
    private static bool NamesItself(string[] steps) => steps is ["targets", _, "key"] or ["definitions", _, "term"] or ["rejection", "reasons", _, "code"]
        or ["currency", "rates", _, "currency"] or ["calendar", "overrides", _, "date"];

    /// <summary>The place of the value that this is a part of, else its own.</summary>
    private static string[] Place(string[] steps)
    {
        var whole = Enumerable.Range(1, steps.Length).FirstOrDefault(n => IsWhole(steps[..n]));
        return whole == 0 ? steps : steps[..whole];
    }

    private static bool IsWhole(string[] steps) =>
        TermNames.Find(string.Join('/', steps)) is not null && TermsCatalogue.Of(string.Join('/', steps)) is { } member && Whole.Contains(member.Kind);

    private static bool IsSection(string step) => TermNames.Find(step) is not null;

    private string SectionTitle(string first) =>
        IsSection(first) ? _t[TermNames.Of(TermsCatalogue.SectionOf(first))] : _t["Vereinbarung", "Agreement"];

    private string Field(string[] place)
    {
        var words = new List<string>();
        for (var at = IsSection(place[0]) && place.Length > 1 ? 1 : 0; at < place.Length; at++)
        {
            var list = at == 0 ? "" : place[at - 1];
            var word = ListsOfTexts.Contains(list) ? null : ElementName(place[..(at + 1)], list) ?? MemberName(place[..(at + 1)]);
            if (at + 1 < place.Length && Numbered.Contains(place[at]))
            {
                continue; // its number has a name: step 1
            }

            if (word is not null && !words.Contains(word))
            {
                words.Add(word);
            }
        }

        return words.Count > 0 ? string.Join(" · ", words) : MemberName(place[..1]) ?? SectionTitle(place[0]);
    }

    /// <summary>Of a list the name of one element; null for what needs no name.</summary>
    private string? MemberName(string[] place)
    {
        var pointer = string.Join('/', place);
        return Silent.Contains(place[^1]) && place is not ["targets", ..] ? null
            : (TermNames.Find(pointer + "/*") ?? TermNames.Find(pointer)) is { } name ? _t[name]
            : place[^1] is "de" or "en" ? _t[Words.OfLanguage(place[^1])]
            : _t[EntryNames.Of(place[^1])];
    }

    /// <summary>An element of a list by what people call it.</summary>
    private string? ElementName(string[] place, string list)
    {
        var node = Named(place);
        var key = place[^1];
        return list switch
        {
            "targets" => node?.Deserialize<Target>(ApiJson.Options) is { } target ? _t[Words.Of(target)] : _t[$"„{key}“", $"“{key}”"],
            "definitions" or "reasons" => node?["label"]?.Deserialize<Text>(ApiJson.Options) is { } label ? _t[label] : _t[$"„{key}“", $"“{key}”"],
            "recipients" or "members" or "annexes" => node?["name"]?.GetValue<string>() ?? key,
            "overrides" => TermValues.Show(ValueKind.Date, null, JsonValue.Create(key), false, _t),
            "weights" => _t[Words.OfTouch(key)],
            "signatures" => _t[Words.Of(key == "marketing" ? Party.Marketing : Party.Sales)],
            "calendars" or "rates" => key,
            _ when Numbered.Contains(list) && int.TryParse(key, CultureInfo.InvariantCulture, out var step) => _t[$"Stufe {step + 1}", $"Step {step + 1}"],
            _ when int.TryParse(key, CultureInfo.InvariantCulture, out var index) =>
                (index + 1).ToString(CultureInfo.InvariantCulture) + (_t.IsGerman ? "." : ""),
            _ => null,
        };
    }

    private string? TargetName(string? key) => key is null ? null : ElementName(["targets", key], "targets");

    private JsonNode? Named(string[] place) => Seek(_after, place) ?? Seek(_before, place) ?? Seek(_names, place);

    private static JsonNode? Seek(JsonNode? node, string[] place)
    {
        foreach (var step in place)
        {
            node = node switch
            {
                JsonObject members => members[step],
                JsonArray list => list.FirstOrDefault(e => e is JsonObject element && Keys.Any(k => element[k] is JsonValue key && key.ToString() == step))
                    ?? (int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? list.ElementAtOrDefault(index) : null),
                _ => null,
            };
        }

        return node;
    }

    /// <summary>One value from its parts.</summary>
    private static JsonNode? Together(IEnumerable<(string[] Steps, JsonNode? Value)> parts)
    {
        var whole = new JsonObject();
        foreach (var (steps, value) in parts.Where(p => p.Value is not null))
        {
            var parent = whole;
            foreach (var step in steps[..^1])
            {
                parent = (JsonObject)(parent[step] ??= new JsonObject());
            }

            parent[steps[^1]] = value;
        }

        return whole.Count == 0 ? null : Lists(whole);
    }

    /// <summary>The parts of a list are named by their place, or each by itself.</summary>
    private static JsonNode? Lists(JsonNode? node)
    {
        if (node is not JsonObject parts)
        {
            return node?.DeepClone();
        }

        var isList = parts.Index().All(p => p.Item.Key == p.Index.ToString(CultureInfo.InvariantCulture))
            || parts.All(p => p.Value is JsonValue value && value.ToString() == p.Key);
        return isList
            ? new JsonArray([.. parts.Select(p => Lists(p.Value))])
            : new JsonObject(parts.Select(p => KeyValuePair.Create(p.Key, Lists(p.Value))));
    }

    private static JsonNode? Node(JsonElement? element) => element is { } e ? JsonSerializer.SerializeToNode(e) : null;

    private static JsonNode? Tree(Terms? terms) => terms is null ? null : JsonSerializer.SerializeToNode(terms, ApiJson.Options);

    /// <summary>RFC 6901.</summary>
    private static string[] Steps(string path) =>
        [.. path.TrimStart('/').Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
}
