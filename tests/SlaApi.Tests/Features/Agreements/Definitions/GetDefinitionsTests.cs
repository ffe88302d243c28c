using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Definitions;

[Collection(SharedApp.Name)]
public sealed class GetDefinitionsTests(App app)
{
    [Fact]
    public async Task They_have_the_tag_of_their_version()
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
}
