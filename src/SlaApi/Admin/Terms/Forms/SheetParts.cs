using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaApi.Domain.Agreements;
using SlaApi.Json;

namespace SlaApi.Admin;

/// <summary>Groups, lists and conditions of a form, made from the catalogue for the terms as they are in the form.</summary>
internal sealed class SheetParts(JsonNode terms)
{
    private static readonly Dictionary<string, Type> TargetTypes = typeof(Target)
        .GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false)
        .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType);

    public Fields Fields { get; } = new(terms);

    /// <summary>All members of this place in one group, with its conditions and lists.</summary>
    /// <param name="at">A section, or an item of a list.</param>
    /// <param name="only">Which members, by their pattern; all when missing.</param>
    public SheetGroup Group(string at, Text? title, Func<string, bool>? only = null)
    {
        var pattern = PatternOf(at);
        var around = TermsLists.Around(pattern + "/x");
        var members = TermsCatalogue.All.Where(m => (m.Pattern == pattern || m.Pattern.StartsWith(pattern + "/", StringComparison.Ordinal))
            && (only is null || only(m.Pattern)) && IsThere(m, at, pattern)).ToList();
        var own = members.Where(m => TermsLists.Around(m.Pattern)?.Pattern == around?.Pattern).ToList();
        string Place(string member) => at + member[pattern.Length..];
        return new(title, [.. own.Where(m => m.Kind is not (ValueKind.Condition or ValueKind.TargetKind)).SelectMany(m => Fields.Of(Place(m.Pattern)))])
        {
            Conditions = [.. own.Where(m => m.Kind == ValueKind.Condition).Select(m => Condition(Place(m.Pattern)))],
            Lists = [.. members.Except(own).Select(m => ListBelow(at, pattern, m.Pattern)).Distinct().Select(List)
                .Where(l => !(l.Of.IsClosed && l.Items.Count == 0))],
        };
    }

    public SheetList List(string pointer)
    {
        var list = TermsLists.At(pointer)!;
        var items = TermsTree.At(terms, pointer) switch
        {
            JsonArray array => array.Select((item, i) => (Name: i.ToString(CultureInfo.InvariantCulture), Item: item)),
            JsonObject named => named.Select(n => (Name: n.Key, Item: n.Value)),
            _ => [],
        };
        return new(pointer, TermNames.Of(pointer), list,
            [.. items.Select((item, i) => Item(list, $"{pointer}/{item.Name}", item.Name, item.Item as JsonObject, i))]);
    }

    private SheetGroup Item(TermsList list, string pointer, string name, JsonObject? item, int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var title = list.IsNamed ? new Text(name, name)
            : (item is null ? null : list.Title(item)) ?? new Text($"{Singular(pointer).De} {number}", $"{Singular(pointer).En} {number}");
        return Group(pointer, title) with { Item = pointer, Target = list.Pattern == "targets" ? item?["key"]?.ToString() : null };
    }

    private static Text Singular(string pointer) => TermNames.Find(pointer) ?? (pointer.Split('/')[0] switch
    {
        "definitions" => new("Definition", "Definition"),
        "targets" => new("Ziel", "Target"),
        _ => new("Tag", "Day"),
    });

    private SheetCondition Condition(string pointer)
    {
        var title = TermNames.Of(pointer);
        var join = TermsTree.At(terms, pointer + "/all") is JsonArray ? "all" : TermsTree.At(terms, pointer + "/any") is JsonArray ? "any" : null;
        var value = TermsTree.At(terms, pointer);
        var rows = (join is null ? null : TermsTree.At(terms, $"{pointer}/{join}") as JsonArray) ?? [];
        return value is null ? new(pointer, title, null, [], null)
            : join is null ? new(pointer, title, null, [Row(pointer, value)], null)
            : rows.Any(r => r is JsonObject row && (row["all"] is not null || row["any"] is not null))
                ? new(pointer, title, null, [], value.Deserialize<Criterion>(ApiJson.Options))
            : new(pointer, title, join, [.. rows.Select((row, i) => Row($"{pointer}/{join}/{i}", row))], null);
    }

    private static SheetGroup Row(string pointer, JsonNode? row) => new(null,
    [
        new HandoverFieldField(pointer + "/field") { Label = new("Angabe", "Member") },
        new ChoiceField(pointer + "/op", Words.Choices(typeof(CriterionOp))) { Label = new("Vergleich", "Comparison") },
        new CriterionValueField(pointer + "/value", row?["field"]?.ToString(), row?["op"]?.ToString()) { Label = new("Wert", "Value") },
    ])
    { Item = pointer };

    /// <summary>Of a target the members of its kind; what cannot be signed yet only where the terms have it.</summary>
    private bool IsThere(TermsMember member, string at, string pattern) =>
        (!member.OnlyWhereSet || TermsLists.Around(member.Pattern)?.Pattern != TermsLists.Around(pattern + "/x")?.Pattern
            || TermsTree.At(terms, at + member.Pattern[pattern.Length..]) is not null)
        && (!member.Pattern.StartsWith("targets/*/", StringComparison.Ordinal) || !at.StartsWith("targets/", StringComparison.Ordinal)
            || (TermsTree.At(terms, at + "/kind")?.ToString() is { } kind && TargetTypes.TryGetValue(kind, out var type)
                && Array.Exists(type.GetProperties(), p => p.Name.Equals(member.Pattern.Split('/')[2], StringComparison.OrdinalIgnoreCase))));

    private static string ListBelow(string at, string pattern, string member)
    {
        var star = member.IndexOf("/*", pattern.Length, StringComparison.Ordinal);
        return at + member[pattern.Length..star];
    }

    /// <summary>The pattern of a place: <c>targets/*</c> for <c>targets/2</c>.</summary>
    private static string PatternOf(string at)
    {
        var steps = at.Split('/');
        for (var n = 1; n < steps.Length; n++)
        {
            if (TermsLists.At(string.Join('/', steps[..n])) is not null)
            {
                steps[n] = "*";
            }
        }

        return string.Join('/', steps);
    }
}
