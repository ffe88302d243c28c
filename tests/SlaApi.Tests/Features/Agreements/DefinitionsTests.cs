using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

/// <summary>Reading definitions: of the template, of a version, and those in force.</summary>
[Collection(SharedApp.Name)]
public sealed class DefinitionsTests(App app)
{
    [Fact]
    public async Task The_glossary_has_every_term_in_both_languages()
    {
        var items = (await (await app.Client("agreements:read")).Get("/v1/definitions")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(
            "visit contact lead prospect mql sql xToY yToZ closeRate attribution dealStages closedWon revenue accepted firstContact worked",
            string.Join(' ', items.Select(d => (string)d!["term"]!)));
        Assert.All(items, d => Assert.All(["label", "text"], part => Assert.All(["de", "en"], language => Assert.NotEmpty((string)d![part]![language]!))));
    }

    [Fact]
    public async Task Those_in_force_are_of_the_version_in_force()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms("2026-01-01", "2099-12-31"));
        var before = (await api.Get($"/v1/agreements/{key}/definitions")).Expect(200).Json;
        Assert.Equal("""{"version":null,"items":[]}""", before.ToJsonString());

        await api.SubmitAndSign(key, 1);
        var now = (await api.Get($"/v1/agreements/{key}/definitions")).Expect(200).Json;
        Assert.Equal(1, (int)now["version"]!);
        Assert.Equal(["sql", "yToZ"], now["items"]!.AsArray().Select(d => (string)d!["term"]!));
    }

    [Fact]
    public async Task Those_of_a_version_have_its_tag()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        var tag = (await api.Get(path)).Tag;
        var all = (await api.Get(path + "/definitions")).Expect(200);
        var one = (await api.Get(path + "/definitions/yToZ")).Expect(200);

        Assert.Equal((tag, tag), (all.Tag, one.Tag));
        Assert.Equal(1, (int)all.Json["version"]!);
        Assert.True(JsonNode.DeepEquals(all.Json["items"]![1], one.Json));
        (await api.Get(path + "/definitions", ("If-None-Match", tag!))).Expect(304);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var api = await app.Client();
        var key = await api.Draft();
        string[] paths =
        [
            $"{key}/versions/1/definitions/none", $"{key}/versions/2/definitions", $"{key}/versions/2/definitions/sql", "no-such/definitions",
            $"{key}/versions/1/definitions/SQL",
        ];
        foreach (var path in paths)
        {
            (await api.Get("/v1/agreements/" + path)).ExpectProblem(404, "not-found");
        }
    }

    [Fact]
    public async Task Reading_needs_the_scope_of_agreements() =>
        (await (await app.Client("metrics:read")).Get("/v1/definitions")).ExpectProblem(403, "insufficient-scope");
}
