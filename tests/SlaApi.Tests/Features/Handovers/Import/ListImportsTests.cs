using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Import;

[Collection(SharedApp.Name)]
public sealed class ListImportsTests(App app)
{
    [Fact]
    public async Task Imports_are_listed_newest_first_page_by_page()
    {
        var api = await app.Client();
        var (key, other) = (await api.Signed(), await api.Signed());
        var imported = new List<string>();
        foreach (var agreement in new[] { key, key, other, key })
        {
            var file = $"externalId,handedOverAt\n{Sample.Key()},2026-03-02T08:00:00Z\n";
            var import = await api.Import("import", $"agreement={agreement}&stage=sql", file);
            imported.Insert(0, (string)import["id"]!);
        }

        imported.RemoveAt(1);
        var first = (await api.Get($"/v1/imports?agreement={key}&limit=2")).Expect(200).Json;
        Assert.Equal(imported[..2], first["items"]!.AsArray().Select(i => (string)i!["id"]!));
        var second = (await api.Get((string)first["next"]!)).Expect(200).Json;
        Assert.Equal(imported[2..], second["items"]!.AsArray().Select(i => (string)i!["id"]!));
        Assert.Null(second["next"]);
        Assert.Equal((await api.Get($"/v1/imports/{imported[0]}")).Json.ToJsonString(), first["items"]![0]!.ToJsonString());

        Assert.Equal(3, (await api.Get($"/v1/imports?agreement={key}&status=completed,failed")).Json["items"]!.AsArray().Count);
        Assert.Empty((await api.Get($"/v1/imports?agreement={key}&status=queued")).Json["items"]!.AsArray());
        (await api.Get("/v1/imports?agreement=nowhere")).ExpectProblem(404, "not-found");
        (await (await app.Client("handovers:write")).Get("/v1/imports")).ExpectProblem(403, "insufficient-scope");
    }
}
