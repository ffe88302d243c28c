using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

/// <summary>What cannot be read is explained in the language of the request, and without a word of the program's insides.</summary>
[Collection(SharedApp.Name)]
public sealed class JsonFaultsTests(App app)
{
    private const string Id = "01890000-0000-7000-8000-000000000000";

    private static readonly string[] Inside =
    [
        "System.", "SlaApi", "NodaTime", "discriminator", "reader", "JsonException", "Nullable", "BytePosition", "LineNumber", "deserializ", "metadata",
        "converter", "Exception", "`1",
    ];

    public static TheoryData<string, string, string> Unreadable()
    {
        var data = new TheoryData<string, string, string>();
        string[] targets =
        [
            """{ "key": "t" }""", """{ "key": "t", "kind": "wish" }""", """{ "key": "t", "kind": 5 }""", """{ "key": "t", "kind": null }""",
            """{ "key": "t", "kind": true }""", """{ "key": "t", "kind": {} }""", """{ "kind": "volume", "kind": "volume" }""", """{ "$type": "volume" }""",
            """{ "kind": "volume", "$id": "1" }""", """{ "kind": "volume", "amount": "120" }""", """{ "kind": "volume", "amount": 1.5 }""",
            """{ "kind": "volume", "minCases": {} }""", """{ "kind": "volume", "per": "Month" }""", """{ "kind": "volume", "per": 1 }""",
            """{ "kind": "volume", "share": 1 }""", """{ "kind": "response", "within": { "value": 4 } }""", """{ "kind": "response", "within": {} }""",
            """{ "kind": "response", "within": 4 }""", """{ "kind": "response", "share": "0.95" }""", """{ "kind": "response", "share": 1e400 }""",
            """{ "kind": "amount", "atLeast": { "amountMinor": 1e30, "currency": "CHF" } }""", "[]", "7", "\"volume\"", "true",
        ];
        foreach (var target in targets)
        {
            data.Add("POST", "/v1/agreements", $$"""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ {{target}} ] } }""");
        }

        foreach (var body in new[]
        {
            "", "null", "{", "[", "[]", "7", "\"x\"", "{ 'a': 1 }", "{ \"a\" 1 }", "{} {}", "// x", "\u0001", "{ \"type\": \"\\ud800\" }",
        })
        {
            data.Add("POST", "/v1/agreements", body);
            data.Add("POST", "/v1/handovers", body);
            data.Add("POST", $"/v1/handovers/{Id}/events", body);
            data.Add("PUT", "/v1/agreements/none/versions/1/terms", body);
            data.Add("PATCH", $"/v1/handovers/{Id}", body is "null" or "[]" or "7" or "\"x\"" ? "{" : body); // a patch may be any JSON
        }

        foreach (var member in new[]
        {
            "\"type\": \"unheardOf\"", "\"type\": 3", "\"occurredAt\": \"2026-03-02\"", "\"occurredAt\": 5", "\"amount\": 5", "\"amount\": {}",
            "\"amount\": { \"amountMinor\": \"1\", \"currency\": \"CHF\" }", "\"automatic\": \"yes\"", "\"attribution\": []", "\"colour\": 1",
            "\"attribution\": { \"touches\": [ { \"at\": \"soon\" } ] }", "\"type\": \"won\", \"type\": \"won\"", "\"attributes\": { \"a\": 1, \"a\": 1 }",
        })
        {
            data.Add("POST", $"/v1/handovers/{Id}/events", $"{{ {member} }}");
            data.Add("POST", "/v1/handovers/events", $"{{ {member} }}");
        }

        data.Add("POST", "/v1/clock/deadlines", """{ "calendar": { "timeZone": 1 }, "items": [] }""");
        data.Add("POST", "/v1/clock/deadlines", """{ "calendar": {}, "items": [ { "start": "now" } ] }""");
        data.Add("POST", "/v1/clock/elapsed", """{ "calendar": {}, "items": {} }""");
        data.Add("POST", "/v1/handovers/batch", """{ "items": 1 }""");
        return data;
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_fault_is_told_in_both_languages_in_plain_words(string method, string path, string body)
    {
        var (en, de) = (await Send(method, path, body, "en"), await Send(method, path, body, "de"));
        Assert.All(new[] { en, de }, answer => Assert.DoesNotContain(Inside, word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(en.Pointers, de.Pointers);
        Assert.NotEqual((string?)en.Json["detail"], (string?)de.Json["detail"]);
        foreach (var (first, second) in Details(en).Zip(Details(de)))
        {
            Assert.NotEqual(first, second);
        }
    }

    [Theory]
    [InlineData("de", "kind fehlt oder ist unbekannt. Möglich sind: volume, amount, response, cadence, ratio, indicator.")]
    [InlineData("en", "kind is missing or unknown. Expected one of volume, amount, response, cadence, ratio, indicator.")]
    public async Task An_unknown_kind_lists_the_kinds(string language, string sentence)
    {
        foreach (var target in new[] { """{ "key": "t", "kind": "wish", "amount": 1 }""", """{ "key": "t" }""" })
        {
            var body = $$"""{ "key": "k", "title": "T", "company": "C", "terms": { "targets": [ {{target}} ] } }""";
            var answer = await Send("POST", "/v1/agreements", body, language);
            Assert.Equal("/terms/targets/0", Assert.Single(answer.Pointers));
            Assert.Equal(sentence, Assert.Single(Details(answer)));
        }

        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1/terms";
        Assert.Equal([sentence], Details(await Send("PATCH", path, """{ "targets": [ { "key": "t", "kind": "wish" } ] }""", language)));
    }

    [Theory]
    [InlineData("de", "Das ist kein gültiges JSON.", "Der Wert hat den falschen Typ.", "Dieses Element ist unbekannt.", "Dieses Element kommt zweimal vor.")]
    [InlineData("en", "This is not valid JSON.", "The value has the wrong type.", "This member is unknown.", "This member occurs twice.")]
    public async Task The_kinds_of_faults_have_their_sentences(string language, params string[] sentences)
    {
        string[] bodies = ["{", """{ "terms": { "targets": {} } }""", """{ "colour": 7 }""", """{ "title": "a", "title": "b" }"""];
        foreach (var (body, sentence) in bodies.Zip(sentences))
        {
            Assert.Equal([sentence], Details(await Send("POST", "/v1/agreements", body, language)));
        }
    }

    private static IReadOnlyList<string> Details(Answer answer) =>
        [.. (answer.Json["errors"]?.AsArray() ?? new JsonArray()).Select(e => (string)e!["detail"]!)];

    private async Task<Answer> Send(string method, string path, string body, string language)
    {
        var type = method == "PATCH" ? "application/merge-patch+json" : "application/json";
        var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        return (await (await app.Client()).Send(HttpMethod.Parse(method), path, content, ("Accept-Language", language), ("If-Match", "*")))
            .ExpectProblem(400, "invalid-request");
    }
}
