using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers;

[Collection(SharedApp.Name)]
public sealed class ChangeHandoverTests(App app)
{
    [Fact]
    public async Task Only_what_describes_a_handover_changes()
    {
        var api = await app.Client();
        var id = await api.HandOver(await api.Signed());
        var before = await api.Get($"/v1/handovers/{id}");
        var changed = (await api.Patch($"/v1/handovers/{id}", new { source = "webinar", attributes = new { region = "ZH" } }, before.Tag!)).Expect(200);
        Assert.Equal("webinar", (string?)changed.Json["source"]);
        Assert.Equal("ZH", (string?)changed.Json["attributes"]!["region"]);
        Assert.Null((string?)(await api.Patch($"/v1/handovers/{id}", """{ "source": null }""")).Expect(200).Json["source"]);

        (await api.Patch($"/v1/handovers/{id}", new { source = "late" }, before.Tag!)).ExpectProblem(412, "stale");
        Assert.Equal(["/stage"], (await api.Patch($"/v1/handovers/{id}", new { stage = "mql" })).ExpectProblem(400, "invalid-request").Pointers);
        (await api.Patch("/v1/handovers/01890000-0000-7000-8000-000000000000", new { source = "x" })).ExpectProblem(404, "not-found");
    }
}
