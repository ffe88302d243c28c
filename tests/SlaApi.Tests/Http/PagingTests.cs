using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed class PagingTests(App app)
{
    [Fact]
    public async Task Paging_neither_skips_nor_repeats_items_that_existed_at_the_start()
    {
        var api = await app.Client();
        var mark = Sample.Key();
        var drafted = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            drafted.Insert(0, await Draft(api, mark));
        }

        var seen = new List<string>();
        for (var next = $"/v1/agreements?search={mark}&limit=2"; next is not null;)
        {
            var page = (await api.Get(next)).Expect(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(a => (string)a!["key"]!));
            next = (string?)page["next"];
            Assert.True(next is null || Uri.IsWellFormedUriString(next, UriKind.Absolute));
            await Draft(api, mark);
        }

        Assert.Equal(drafted, seen);
    }

    [Fact]
    public async Task A_full_page_without_further_items_is_the_last()
    {
        var api = await app.Client();
        var mark = Sample.Key();
        await Draft(api, mark);
        await Draft(api, mark);
        Assert.Null((await api.Get($"/v1/agreements?search={mark}&limit=2")).Json["next"]);
        Assert.Equal(["items", "next"], (await api.Get($"/v1/agreements?search={mark}")).Json.AsObject().Select(m => m.Key));
    }

    [Fact]
    public async Task A_cursor_serves_only_its_own_list()
    {
        var api = await app.Client();
        var mark = Sample.Key();
        await Draft(api, mark);
        await Draft(api, mark);
        var next = (string)(await api.Get($"/v1/agreements?search={mark}&limit=1")).Json["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];

        (await api.Get($"/v1/agreements?search={mark}&limit=50&cursor={cursor}")).Expect(200);
        (await api.Get($"/v1/agreements?limit=1&cursor={cursor}")).ExpectProblem(400, "invalid-cursor");
        (await api.Get($"/v1/agreements?search={mark}&status=draft&cursor={cursor}")).ExpectProblem(400, "invalid-cursor");
        (await api.Get($"/v1/agreements/{await api.Draft()}/versions?cursor={cursor}")).ExpectProblem(400, "invalid-cursor");
        foreach (var garbage in new[] { "x", "%00", "..", new string('A', 32), new string('A', 5000), cursor + "A" })
        {
            (await api.Get($"/v1/agreements?search={mark}&cursor={garbage}")).Expect(400);
        }
    }

    [Fact]
    public async Task The_next_page_is_named_by_the_public_address()
    {
        await using var named = new App { Settings = new Dictionary<string, string?> { ["PublicUrl"] = "https://sla.example.com/" } };
        await named.InitializeAsync();
        var api = await named.Client();
        await api.Draft();
        await api.Draft();
        Assert.StartsWith("https://sla.example.com/v1/agreements?", (string)(await api.Get("/v1/agreements?limit=1")).Json["next"]!, StringComparison.Ordinal);
    }

    private static async Task<string> Draft(Api api, string mark)
    {
        var key = Sample.Key();
        (await api.Post("/v1/agreements", new { key, title = mark, company = "Muster AG" })).Expect(201);
        return key;
    }
}
