using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class GetTermsTests(App app)
{
    [Fact]
    public async Task The_terms_alone_have_the_tag_of_the_version_and_can_be_put_as_they_are()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        var version = (await api.Get(path)).Expect(200);
        var terms = (await api.Get(path + "/terms")).Expect(200);
        Assert.True(JsonNode.DeepEquals(version.Json["terms"], terms.Json));
        Assert.Equal(version.Tag, terms.Tag);
        (await api.Get(path + "/terms", ("If-None-Match", terms.Tag!))).Expect(304);
        Assert.Equal((string?)version.Json["contentHash"], (string?)(await api.Put(path + "/terms", terms.Body, terms.Tag!)).Expect(200).Json["contentHash"]);
    }

    [Fact]
    public async Task An_unknown_version_is_not_found()
    {
        var api = await app.Client();
        (await api.Get($"/v1/agreements/{await api.Draft()}/versions/2/terms")).ExpectProblem(404, "not-found");
        (await (await app.Client("handovers:read")).Get("/v1/agreements/x/versions/1/terms")).ExpectProblem(403, "insufficient-scope");
    }
}
