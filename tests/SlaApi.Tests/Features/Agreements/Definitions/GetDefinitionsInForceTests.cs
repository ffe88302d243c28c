using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Definitions;

[Collection(SharedApp.Name)]
public sealed class GetDefinitionsInForceTests(App app)
{
    [Fact]
    public async Task They_are_those_of_the_version_in_force()
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
}
