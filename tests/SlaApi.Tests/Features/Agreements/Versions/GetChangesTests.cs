using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class GetChangesTests(App app)
{
    [Fact]
    public async Task A_version_is_compared_with_the_one_before()
    {
        var api = await app.Client();
        var key = await api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        (await api.Post($"/v1/agreements/{key}/versions")).Expect(201);
        var path = $"/v1/agreements/{key}/versions/2";
        Assert.Equal("""{"since":1,"number":2,"changes":[]}""", (await api.Get(path + "/changes")).Expect(200).Body);

        var terms = Sample.Terms("2027-01-01", "2026-12-31");
        terms["targets"]![0]!["amount"] = 140;
        terms["metrics"]!.AsArray().RemoveAt(0);
        (await api.Put(path + "/terms", terms)).Expect(200);
        var changes = (await (await app.Client("agreements:read")).Get(path + "/changes")).Expect(200);
        Assert.Null(changes.Tag);
        Assert.Equal(
            """[{"path":"/scope/validFrom","old":"2026-01-01","new":"2027-01-01"},{"path":"/targets/sqls/amount","old":120,"new":140},"""
                + """{"path":"/metrics/handedOver","old":"handedOver","new":null},"""
                + """{"path":"/review/firstOn","old":"2026-01-01","new":"2027-01-01"}]""",
            changes.Json["changes"]!.ToJsonString());
        Assert.Equal("140", (await api.Get($"/v1/agreements/{key}/versions/1/changes?since=2")).Expect(200).Json["changes"]![1]!["old"]!.ToJsonString());
    }

    [Fact]
    public async Task Where_no_version_is_before_everything_is_new()
    {
        var api = await app.Client();
        var changes = (await api.Get($"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1/changes")).Expect(200).Json;
        Assert.Null(changes["since"]);
        Assert.Equal("/introduction", (string?)changes["changes"]![0]!["path"]);
        Assert.All(changes["changes"]!.AsArray(), c => Assert.True(c!["old"] is null && c["new"] is not null));
    }

    [Fact]
    public async Task Both_versions_must_exist()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Signed()}/versions";
        (await api.Get(path + "/2/changes")).ExpectProblem(404, "not-found");
        Assert.Equal(["/since"], (await api.Get(path + "/1/changes?since=7")).ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(["/from"], (await api.Get(path + "/1/changes?from=1")).ExpectProblem(400, "invalid-request").Pointers);
        (await (await app.Client("metrics:read")).Get(path + "/1/changes")).ExpectProblem(403, "insufficient-scope");
    }
}
