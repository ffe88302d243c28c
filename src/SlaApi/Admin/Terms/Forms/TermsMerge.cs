using System.Globalization;
using System.Text.Json.Nodes;

namespace SlaApi.Admin;

/// <summary>
/// What two persons changed at the same time, put together: of a member that only one has changed, the change; where both changed it, to different values,
/// the place is a conflict. A list in which items were added, moved or removed counts as one value.
/// </summary>
internal sealed class TermsMerge
{
    private static readonly string[] Keys = ["key", "term", "code", "date"];
    private readonly List<string> _conflicts = [];

    /// <summary>The pointers of what both changed.</summary>
    public IReadOnlyList<string> Conflicts => _conflicts;

    public JsonObject Result { get; set; } = [];

    /// <param name="pointer">The place.</param>
    /// <param name="seen">What both began with.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="mine">What the person wants.</param>
    public JsonNode? Of(string pointer, JsonNode? seen, JsonNode? theirs, JsonNode? mine)
    {
        if (Same(mine, seen) || Same(mine, theirs))
        {
            return theirs;
        }

        if (Same(seen, theirs))
        {
            return mine;
        }

        switch (seen, theirs, mine)
        {
            case (JsonObject or null, JsonObject or null, JsonObject or null) when theirs is not null || mine is not null:
                var members = new JsonObject();
                foreach (var name in Names(theirs).Concat(Names(mine)).Distinct())
                {
                    if (Of($"{pointer}/{name}", seen?[name], theirs?[name], mine?[name]) is { } member)
                    {
                        members[name] = member.DeepClone();
                    }
                }

                return members;
            case (JsonArray s, JsonArray t, JsonArray m)
                when s.Count == t.Count && t.Count == m.Count && s.Index().All(i => IsOne(i.Item, t[i.Index], m[i.Index])):
                return new JsonArray([.. s.Index().Select(i =>
                    Of($"{pointer}/{i.Index.ToString(CultureInfo.InvariantCulture)}", i.Item, t[i.Index], m[i.Index])?.DeepClone())]);
            default:
                _conflicts.Add(pointer);
                return mine;
        }
    }

    /// <summary>Whether three items at one place of a list are the same item; what has no key is taken to be.</summary>
    private static bool IsOne(JsonNode? seen, JsonNode? theirs, JsonNode? mine) => seen is JsonObject && theirs is JsonObject && mine is JsonObject
        && Keys.All(k => JsonNode.DeepEquals(seen[k], theirs[k]) && JsonNode.DeepEquals(seen[k], mine[k]));

    private static IEnumerable<string> Names(JsonNode? node) => (node as JsonObject ?? []).Select(m => m.Key);

    /// <summary>A part without members is as good as none.</summary>
    private static bool Same(JsonNode? one, JsonNode? other) =>
        JsonNode.DeepEquals(one is JsonObject { Count: 0 } ? null : one, other is JsonObject { Count: 0 } ? null : other);
}
