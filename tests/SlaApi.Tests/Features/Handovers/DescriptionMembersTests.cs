using System.Text.Json.Nodes;
using SlaApi.Domain.Handovers;
using SlaApi.Tests.Features.Handovers.Import;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

/// <summary>A row of <see cref="DescriptionMembers"/> is enough: every member is posted, read, changed, imported, judged and limited by its row.</summary>
[Collection(SharedApp.Name)]
public sealed class DescriptionMembersTests(App app)
{
    private const string First = "2026-02-01T08:00:00Z";
    private const string Second = "2026-02-02T08:00:00Z";
    private const string Privacy = """{ "leadContact": true, "perPerson": "off", "minGroupSize": 5, "retentionMonths": 12 }""";

    public static TheoryData<string> Names => [.. DescriptionMembers.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_member_is_recorded_read_changed_and_imported(string name)
    {
        var (first, second) = Values(name);
        var api = await app.Client();
        var key = await api.Signed(Terms(name, second));
        var made = (await api.Post("/v1/handovers", Body(name, first, Leads.Lead(key)))).Expect(201);
        Assert.Equal((first.ToJsonString(), false), (Read(made.Json, name), (bool)made.Json["qualifies"]!));
        var read = (await api.Get(made.Location!)).Expect(200);
        Assert.Equal(first.ToJsonString(), Read(read.Json, name));

        var changed = (await api.Patch(made.Location!, Body(name, second, []), read.Tag!)).Expect(200);
        Assert.Equal((second.ToJsonString(), true), (Read(changed.Json, name), (bool)changed.Json["qualifies"]!));
        Assert.Equal(changed.Body, (await api.Get(made.Location!)).Body);

        var file = $"externalId,handedOverAt,stage,{name}\nL-2,{Leads.MondayAtNine},sql,{second}\n";
        Assert.Equal("1 1 0 0 0", (await api.Import("import", $"agreement={key}", file)).Counts());
        var imported = await api.Handover(key, "L-2");
        Assert.Equal((second.ToJsonString(), true), (Read(imported, name), (bool)imported["qualifies"]!));
    }

    [Fact]
    public async Task Every_text_has_its_maximal_length()
    {
        var api = await app.Client();
        var key = await api.Signed();
        foreach (var text in DescriptionMembers.All.OfType<TextMember>())
        {
            (await api.Post("/v1/handovers", Body(text.Name, new string('x', text.MaxLength), Leads.Lead(key, text.Name)))).Expect(201);
            var refused = await api.Post("/v1/handovers", Body(text.Name, new string('x', text.MaxLength + 1), Leads.Lead(key, text.Name)));
            Assert.Equal([text.Pointer], refused.ExpectProblem(400, "invalid-request").Pointers);
        }
    }

    private static (JsonNode First, JsonNode Second) Values(string name) => DescriptionMembers.Find(name) switch
    {
        NumberMember => (1, 2),
        InstantMember => (First, Second),
        _ => ("one", "two"),
    };

    /// <summary>A handover qualifies when the member has this value.</summary>
    private static JsonNode Terms(string name, JsonNode value) => Sample.Terms(extra: $$"""
        {
          "privacy": {{Privacy}},
          "definitions": [ { "term": "sql", "label": { "de": "SQL", "en": "SQL" }, "text": { "de": "SQL", "en": "SQL" },
            "criterion": { "field": "{{name}}", "op": "eq", "value": {{value.ToJsonString()}} } } ]
        }
        """);

    private static Dictionary<string, object?> Body(string name, JsonNode value, Dictionary<string, object?> body) =>
        name.Split('.') is [var outer, var inner] ? body.With(outer, new JsonObject { [inner] = value.DeepClone() }) : body.With(name, value.DeepClone());

    private static string? Read(JsonNode handover, string name) => name.Split('.').Aggregate(handover, (node, step) => node[step]!).ToJsonString();
}
