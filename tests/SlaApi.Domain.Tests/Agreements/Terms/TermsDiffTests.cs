using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class TermsDiffTests
{
    [Fact]
    public void A_member_is_identified_by_the_keys_of_its_path() => Says(
        ["/definitions/sql/text/de: \"alt\" -> \"neu\"", "/targets/sqlPerMonth/amount: 120 -> 140"],
        """
        { "targets": [ { "key": "other" }, { "key": "sqlPerMonth", "amount": 120 } ],
          "definitions": [ { "term": "sql", "text": { "de": "alt", "en": "E" } } ] }
        """,
        """
        { "targets": [ { "key": "sqlPerMonth", "amount": 140 }, { "key": "other" } ],
          "definitions": [ { "term": "sql", "text": { "de": "neu", "en": "E" } } ] }
        """);

    [Theory]
    [InlineData("rejection", "reasons", "code")]
    [InlineData("currency", "rates", "currency")]
    [InlineData("reporting", "recipients", "email")]
    [InlineData("assignment", "members", "email")]
    [InlineData("framework", "annexes", "name")]
    [InlineData("calendar", "overrides", "date")]
    public void Lists_of_things_with_a_key_are_matched_by_it(string section, string list, string key) => Says(
        [$"/{section}/{list}/a/x: 1 -> 2", $"/{section}/{list}/b/{key}: \"b\" -> -", $"/{section}/{list}/b/x: 1 -> -"],
        $$"""{ "{{section}}": { "{{list}}": [ { "{{key}}": "a", "x": 1 }, { "{{key}}": "b", "x": 1 } ] } }""",
        $$"""{ "{{section}}": { "{{list}}": [ { "{{key}}": "a", "x": 2 } ] } }""");

    [Fact]
    public void Texts_and_numbers_in_a_list_are_added_and_removed_individually() => Says(
        ["/metrics/revenue: \"revenue\" -> -", "/metrics/volume: - -> \"volume\"", "/calendar/holidays/dates/2026-12-24: - -> \"2026-12-24\""],
        """{ "metrics": [ "revenue", "handedOver" ], "calendar": { "holidays": { "dates": [ "2026-01-02" ] } } }""",
        """{ "metrics": [ "handedOver", "volume" ], "calendar": { "holidays": { "dates": [ "2026-12-24", "2026-01-02" ] } } }""");

    [Fact]
    public void Elements_without_a_key_are_compared_by_position() => Says(
        ["/targets/-x/appliesTo: 1 -> -", "/calendar/weeklyHours/monday/0/to: \"17:00\" -> \"18:00\"", "/escalation/1/atPercent: - -> 80"],
        """
        { "calendar": { "weeklyHours": { "monday": [ { "from": "08:00", "to": "17:00" } ] } }, "escalation": [ { "atPercent": 50 } ],
          "targets": [ { "key": "-x", "appliesTo": 1 } ] }
        """,
        """
        { "calendar": { "weeklyHours": { "monday": [ { "from": "08:00", "to": "18:00" } ] } }, "escalation": [ { "atPercent": 50 }, { "atPercent": 80 } ],
          "targets": [ { "key": "-x" } ] }
        """);

    [Fact]
    public void Keys_that_are_missing_or_occur_twice_are_no_keys() => Says(
        ["/reporting/recipients/1/name: \"B\" -> \"C\"", "/assignment/members/0/name: \"A\" -> \"B\""],
        """
        { "reporting": { "recipients": [ { "email": "x@example.com" }, { "email": "x@example.com", "name": "B" } ] },
          "assignment": { "members": [ { "name": "A" } ] } }
        """,
        """
        { "reporting": { "recipients": [ { "email": "x@example.com" }, { "email": "x@example.com", "name": "C" } ] },
          "assignment": { "members": [ { "name": "B" } ] } }
        """);

    [Fact]
    public void Missing_and_null_are_the_same_and_a_number_is_its_value() => Says(
        [], """{ "introduction": null, "scope": { "geography": null }, "targets": [ { "key": "a", "share": 0.90 } ] }""",
            """{ "scope": {}, "targets": [ { "key": "a", "share": 0.9 } ] }""");

    [Fact]
    public void An_empty_list_differs_from_none_and_a_changed_type_is_reported_as_a_whole() => Says(
        ["/metrics: - -> []", "/intake/a: [1] -> {\"b\":1}", "/intake/c: 1 -> [1]"], """{ "intake": { "a": [ 1 ], "c": 1 } }""",
            """{ "intake": { "a": { "b": 1 }, "c": [ 1 ] }, "metrics": [] }""");

    [Fact]
    public void Rows_are_in_the_order_of_the_sections_and_removed_members_at_their_former_place() => Says(
        ["/introduction: - -> \"I\"", "/scope/geography: \"G\" -> -", "/scope/validUntil: \"B\" -> -", "/scope/productGroup: - -> \"P\"",
            "/review/interval: - -> \"year\"", "/privacy/purpose: \"P\" -> -"],
        """{ "privacy": { "purpose": "P" }, "scope": { "geography": "G", "validFrom": "A", "validUntil": "B" } }""",
        """{ "review": { "interval": "year" }, "scope": { "validFrom": "A", "productGroup": "P" }, "introduction": "I" }""");

    [Fact]
    public void A_name_with_a_slash_is_written_as_a_pointer_writes_it() =>
        Says(["/intake/requiredFields/a~1b~0c: - -> \"a/b~c\"", "/intake/requiredFields/~1: - -> \"/\""], "{}",
            """{ "intake": { "requiredFields": [ "a/b~c", "/" ] } }""");

    [Fact]
    public void Nothing_differs_from_itself() => Prop.ForAll(Terms.ToArbitrary(), terms => Rows(terms, terms) is []).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void In_the_opposite_direction_old_and_new_are_swapped() => Prop.ForAll(Pairs.ToArbitrary(), pair =>
        Rows(pair.Before, pair.After).Select(c => (c.Path, Text(c.New), Text(c.Old))).Order()
            .SequenceEqual(Rows(pair.After, pair.Before).Select(c => (c.Path, Text(c.Old), Text(c.New))).Order()))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_rows_are_exactly_the_members_that_differ() => Prop.ForAll(Pairs.ToArbitrary(), pair =>
    {
        var (before, after) = (Leaves(pair.Before), Leaves(pair.After));
        var expected = before.Keys.Union(after.Keys).Select(p => (Path: p, Old: before.GetValueOrDefault(p, "-"), New: after.GetValueOrDefault(p, "-")))
            .Where(r => r.Old != r.New);
        return expected.Order().SequenceEqual(Rows(pair.Before, pair.After).Select(c => (c.Path, Text(c.Old), Text(c.New))).Order());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void Says(string[] rows, string before, string after) =>
        Assert.Equal(rows, Rows(JsonNode.Parse(before)!, JsonNode.Parse(after)!).Select(c => $"{c.Path}: {Text(c.Old)} -> {Text(c.New)}"));

    private static IReadOnlyList<TermsChange> Rows(JsonNode before, JsonNode after) =>
        TermsDiff.Of(before.Deserialize<JsonElement>(), after.Deserialize<JsonElement>());

    private static string Text(JsonElement? value) => value is { } element ? JsonSerializer.Serialize(element) : "-";

    private static Gen<(JsonNode Before, JsonNode After)> Pairs => from before in Terms from after in Terms select (before, after);

    /// <summary>Terms of four sections, each of which may be missing, null or in any order.</summary>
    private static Gen<JsonNode> Terms =>
        from introduction in Maybe(Word)
        from texts in Maybe(Listed("term", "label"))
        from targets in Maybe(Listed("key", "amount"))
        from metrics in Maybe(Words)
        from turned in Gen.Elements(true, false)
        let members = new (string Name, JsonNode? Value)[]
        {
            ("introduction", introduction), ("definitions", texts?.DeepClone()), ("targets", targets?.DeepClone()),
                ("metrics", metrics is null ? null : new JsonArray([.. metrics.Select(m => JsonValue.Create(m))])),
        }
        select (JsonNode)new JsonObject((turned ? members.Reverse() : members).Select(m => KeyValuePair.Create(m.Name, m.Value)));

    private static Gen<string[]> Words => from words in Gen.Shuffle(new[] { "a", "b", "c/d", "e" }) from count in Gen.Choose(1, 4) select words[..count];

    private static Gen<string> Word => Gen.Elements("a", "b", "c/d", "e");

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : class => Gen.Frequency((4, some.Select(T? (s) => s)), (1, Gen.Constant<T?>(null)));

    private static Gen<JsonArray> Listed(string key, string member) =>
        from keys in Gen.Shuffle(new[] { "a", "b", "c/d", "e" })
        from count in Gen.Choose(1, 4)
        from values in Gen.ArrayOf(Word, 4)
        select new JsonArray([.. keys.Take(count).Select((k, i) => (JsonNode)new JsonObject { [key] = k, [member] = new JsonObject { ["de"] = values[i] } })]);

    /// <summary>Every member by its pointer, in the simplest implementation.</summary>
    private static Dictionary<string, string> Leaves(JsonNode terms) =>
        terms.AsObject().Where(m => m.Value is not null)
            .SelectMany(m => m.Value is JsonArray list ? list.SelectMany(e => Leaves($"/{m.Key}", e!)) : [("/" + m.Key, m.Value!)])
            .ToDictionary(l => l.Item1, l => JsonSerializer.Serialize(l.Item2));

    private static IEnumerable<(string, JsonNode)> Leaves(string list, JsonNode element)
    {
        var key = list + "/" + ((string?)(element is JsonObject ? element["term"] ?? element["key"] : element))!.Replace("/", "~1", StringComparison.Ordinal);
        return element is not JsonObject members ? [(key, element)]
            : members.Select(m => m.Value is JsonObject text ? ($"{key}/{m.Key}/de", text["de"]!) : ($"{key}/{m.Key}", m.Value!));
    }
}
