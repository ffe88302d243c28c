using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Definitions;

[Collection(SharedApp.Name)]
public sealed class DeleteDefinitionTests(App app)
{
    [Fact]
    public async Task A_term_is_deleted_once()
    {
        var api = await app.Client();
        var version = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        var deleted = (await api.Delete(version + "/definitions/sql")).Expect(204);
        Assert.Equal((await api.Get(version)).Tag, deleted.Tag);
        Assert.Equal(["yToZ"], (await api.Get(version + "/definitions")).Json["items"]!.AsArray().Select(d => (string)d!["term"]!));
        (await api.Delete(version + "/definitions/sql")).ExpectProblem(404, "not-found");
        (await api.Send(HttpMethod.Delete, version + "/definitions/yToZ", null)).ExpectProblem(428, "precondition-required");
    }
}
