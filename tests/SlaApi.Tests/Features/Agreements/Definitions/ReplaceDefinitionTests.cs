using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Definitions;

[Collection(SharedApp.Name)]
public sealed class ReplaceDefinitionTests(App app)
{
    private static readonly object Words = new { label = new { de = "Neu", en = "New" }, text = new { de = "Ein Text", en = "A text" } };

    [Fact]
    public async Task A_known_term_is_replaced_in_its_place()
    {
        var (api, version) = await Draft();
        var tag = (await api.Get(version)).Tag!;
        var put = (await api.Put(version + "/definitions/sql", Words, tag)).Expect(200);

        Assert.Equal("Neu", (string?)put.Json["label"]!["de"]);
        Assert.NotEqual(tag, put.Tag);
        Assert.Equal(put.Tag, (await api.Get(version)).Tag);
        Assert.Equal(["sql", "yToZ"], await Terms(api, version));
        (await api.Put(version + "/definitions/sql", Words, tag)).ExpectProblem(412, "stale");
    }

    [Fact]
    public async Task A_new_term_is_added_at_the_end()
    {
        var (api, version) = await Draft();
        var put = (await api.Put(version + "/definitions/demo", Words)).Expect(201);
        Assert.Equal(version + "/definitions/demo", put.Location);
        Assert.Equal(["sql", "yToZ", "demo"], await Terms(api, version));
        (await api.Put(version + "/definitions/demo", Words)).Expect(200);
    }

    [Fact]
    public async Task What_is_read_can_be_put_and_changes_nothing()
    {
        var (api, version) = await Draft();
        var before = await api.Get(version);
        var definition = await api.Get(version + "/definitions/yToZ");
        (await api.Put(version + "/definitions/yToZ", definition.Body, before.Tag!)).Expect(200);
        Assert.Equal((before.Tag, before.Body), ((await api.Get(version)).Tag, (await api.Get(version)).Body));
    }

    [Fact]
    public async Task Every_fault_is_reported_with_its_pointer_in_the_body()
    {
        var (api, version) = await Draft();
        var answer = await api.Put(version + "/definitions/sql", new
        {
            term = "mql",
            label = new { de = new string('x', 300), en = "E" },
            criterion = new { field = "nothing", op = "eq", value = 1 },
            conversion = new { fromStage = "sql", window = new { value = 0, unit = "calendarDays" } },
        });
        Assert.Equal(["/term", "/label/de", "/criterion/field", "/conversion/window/value"], answer.ExpectProblem(400, "invalid-request").Pointers);
        (await api.Put(version + "/definitions/9x", Words)).ExpectProblem(400, "invalid-request");
        (await api.Put(version + "/definitions/sql", """{ "name": "x" }""")).ExpectProblem(400, "invalid-request");
        (await api.Put(version + "/definitions/sql", "null")).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Only_a_draft_is_changed_and_only_with_its_tag()
    {
        var (api, version) = await Draft();
        (await api.Send(HttpMethod.Put, version + "/definitions/sql", Words)).ExpectProblem(428, "precondition-required");
        (await (await app.Client("agreements:read")).Put(version + "/definitions/sql", Words)).ExpectProblem(403, "insufficient-scope");
        (await api.Post(version + "/submit", null, ("If-Match", "*"))).Expect(200);
        (await api.Put(version + "/definitions/sql", Words)).ExpectProblem(409, "version-not-draft");
        (await api.Put(version + "/definitions/new", Words)).ExpectProblem(409, "version-not-draft");
        (await api.Delete(version + "/definitions/sql")).ExpectProblem(409, "version-not-draft");
    }

    private async Task<(Api Api, string Version)> Draft()
    {
        var api = await app.Client();
        return (api, $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1");
    }

    private static async Task<IEnumerable<string>> Terms(Api api, string version) =>
        (await api.Get(version + "/definitions")).Json["items"]!.AsArray().Select(d => (string)d!["term"]!);
}
