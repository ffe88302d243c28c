using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

[Collection(SharedApp.Name)]
public sealed class ListAgreementsTests(App app)
{
    [Fact]
    public async Task The_status_is_that_of_the_version_in_force_else_of_the_latest()
    {
        var api = await app.Client();
        var draft = await api.Draft();
        var active = await api.Signed(Sample.Terms("2026-01-01", "2099-12-31"));
        (await api.Post($"/v1/agreements/{active}/versions", new { })).Expect(201);

        Assert.Equal(["draft"], await Statuses(api, $"search={draft}"));
        Assert.Equal(["active"], await Statuses(api, $"search={active}"));
        Assert.Equal(["active"], await Statuses(api, $"search={active}&status=active"));
        Assert.Empty(await Statuses(api, $"search={active}&status=draft"));
    }

    [Fact]
    public async Task Search_finds_key_title_and_company_in_upper_and_lower_case()
    {
        var api = await app.Client();
        var mark = Sample.Key();
        (await api.Post("/v1/agreements", new { key = Sample.Key(), title = "ÄRA " + mark, company = "Öl AG" })).Expect(201);
        (await api.Post("/v1/agreements", new { key = Sample.Key(), title = "T", company = mark })).Expect(201);
        Assert.Equal(2, (await Statuses(api, $"search={mark.ToUpperInvariant()}")).Count);
        Assert.Single(await Statuses(api, $"search={Uri.EscapeDataString("ära " + mark)}"));
        Assert.Empty(await Statuses(api, $"search={mark}%25"));
    }

    private static async Task<List<string>> Statuses(Api api, string query) =>
        [.. (await api.Get("/v1/agreements?" + query)).Expect(200).Json["items"]!.AsArray().Select(a => (string)a!["status"]!)];
}
