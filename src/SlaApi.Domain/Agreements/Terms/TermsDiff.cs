using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaApi.Domain.Agreements;

/// <summary>One member that differs between two states.</summary>
/// <param name="Path">A JSON pointer in which an element of a list is named by its key: <c>/targets/sqlPerMonth/amount</c>.</param>
/// <param name="Old">The value before; null when there was none.</param>
/// <param name="New">The value now; null when it was removed.</param>
public sealed record TermsChange(
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Old,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? New);

/// <summary>
/// The differences of two states, member by member. What is missing is the same as null. Elements are matched by their key (a text in a list of
/// texts by itself) and a different order is not a difference; elements without a key are matched by position. An element added or removed as a whole
/// is listed member by member.
/// </summary>
public static class TermsDiff
{
    /// <summary>Lists by their name: the member that identifies an element.</summary>
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["targets"] = "key", ["definitions"] = "term", ["reasons"] = "code", ["rates"] = "currency", ["annexes"] = "name", ["overrides"] = "date",
        ["recipients"] = "email", ["members"] = "email", ["representatives"] = "email", ["signatures"] = "party",
    };

    private static readonly Dictionary<string, int> Sections = typeof(Terms).GetProperties()
        .Select((section, index) => (Name: JsonNamingPolicy.CamelCase.ConvertName(section.Name), index)).ToDictionary(s => s.Name, s => s.index);

    /// <returns>In the order of the sections of the terms; within a section in that of the later state.</returns>
    public static IReadOnlyList<TermsChange> Of(JsonElement before, JsonElement after) =>
        [.. Between("", "", Present(before), Present(after)).OrderBy(c => Sections.GetValueOrDefault(c.Path.Split('/').ElementAtOrDefault(1) ?? "", -1))];

    private static IEnumerable<TermsChange> Between(string path, string name, JsonElement? before, JsonElement? after)
    {
        if (before is null && after is null)
        {
            return [];
        }

        if (!HasParts(before ?? after) || (before ?? after)!.Value.ValueKind != (after ?? before)!.Value.ValueKind)
        {
            return before is { } old && after is { } @new && JsonElement.DeepEquals(old, @new) ? [] : [new TermsChange(path, before, after)];
        }

        var keyOf = KeyOf(name, before, after);
        var (was, has) = (Parts(before, keyOf), Parts(after, keyOf));
        return was.Count + has.Count == 0 && (before is null || after is null)
            ? [new TermsChange(path, before, after)]
            : Merge([.. was.Keys], [.. has.Keys]).SelectMany(part => Between($"{path}/{Escape(part)}", part, Get(was, part), Get(has, part)));
    }

    private static JsonElement? Present(JsonElement element) => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;

    private static bool HasParts(JsonElement? element) => element?.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static JsonElement? Get(OrderedDictionary<string, JsonElement> parts, string name) => parts.TryGetValue(name, out var part) ? part : null;

    /// <summary>How the elements of a list are distinguished: by a text each of them has and no two share, in both states; else null, and by their
    /// place.</summary>
    private static Func<JsonElement, string?>? KeyOf(string name, JsonElement? before, JsonElement? after)
    {
        string? Key(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => Keys.TryGetValue(name, out var member) && element.TryGetProperty(member, out var key)
                && key.ValueKind == JsonValueKind.String
                ? key.GetString()
                : null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Array or JsonValueKind.Null => null,
            _ => element.GetRawText(),
        };

        bool AreOwn(JsonElement? list)
        {
            var keys = list is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().Select(Key).ToList() : [];
            return !keys.Contains(null) && keys.Distinct().Count() == keys.Count;
        }

        return AreOwn(before) && AreOwn(after) ? Key : null;
    }

    private static OrderedDictionary<string, JsonElement> Parts(JsonElement? whole, Func<JsonElement, string?>? keyOf)
    {
        var parts = new OrderedDictionary<string, JsonElement>();
        if (whole is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
            {
                parts[member.Name] = member.Value;
            }
        }
        else if (whole is { } list)
        {
            foreach (var (place, element) in list.EnumerateArray().Index().Where(e => e.Item.ValueKind != JsonValueKind.Null))
            {
                parts[keyOf?.Invoke(element) ?? place.ToString(System.Globalization.CultureInfo.InvariantCulture)] = element;
            }
        }

        return parts;
    }

    /// <summary>The later order; what was removed comes after the element it followed before.</summary>
    private static IEnumerable<string> Merge(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var kept = after.ToHashSet();
        string? last = null;
        var gone = before.Select(name => (Name: name, Behind: kept.Contains(name) ? last = name : last)).Where(p => !kept.Contains(p.Name))
            .ToLookup(p => p.Behind, p => p.Name);
        return gone[null].Concat(after.SelectMany(name => gone[name].Prepend(name)));
    }

    /// <summary>RFC 6901.</summary>
    private static string Escape(string part) => part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
