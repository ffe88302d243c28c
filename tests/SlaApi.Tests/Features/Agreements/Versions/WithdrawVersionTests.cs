using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

[Collection(SharedApp.Name)]
public sealed class WithdrawVersionTests(App app)
{
    [Fact]
    public async Task A_withdrawn_version_is_a_draft_without_signatures()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/versions/1";
        (await api.Post(path + "/withdraw", null, ("If-Match", "*"))).ExpectProblem(409, "version-not-submitted");
        (await api.Post(path + "/submit", null, ("If-Match", "*"))).Expect(200);
        (await api.Post(path + "/signatures", new { party = "sales", name = "N", signedOn = "2026-01-01" }, ("If-Match", "*"))).Expect(200);
        var withdrawn = (await api.Post(path + "/withdraw", null, ("If-Match", "*"))).Expect(200).Json;
        Assert.Equal("draft", (string?)withdrawn["status"]);
        Assert.Empty(withdrawn["signatures"]!.AsArray());
        (await api.Put(path + "/terms", Sample.Terms())).Expect(200);
    }
}
