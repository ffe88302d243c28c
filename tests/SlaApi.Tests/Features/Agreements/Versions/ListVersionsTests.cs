using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class ListVersionsTests(App app)
{
    [Fact]
    public async Task Versions_are_listed_newest_first_page_by_page()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        (await api.Post($"/v1/agreements/{key}/versions")).Expect(201);
        var first = (await api.Get($"/v1/agreements/{key}/versions?limit=1")).Expect(200).Json;
        Assert.Equal(2, (int)first["items"]![0]!["number"]!);
        var second = (await api.Get((string)first["next"]!)).Expect(200).Json;
        Assert.Equal(1, (int)second["items"]![0]!["number"]!);
        Assert.Null((string?)second["next"]);
    }
}
