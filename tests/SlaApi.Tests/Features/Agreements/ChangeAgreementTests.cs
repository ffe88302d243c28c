using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

[Collection(SharedApp.Name)]
public sealed class ChangeAgreementTests(App app)
{
    [Fact]
    public async Task Title_and_company_change_and_nothing_else()
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft()}";
        var changed = (await api.Patch(path, new { title = "Neu" })).Expect(200).Json;
        Assert.Equal(("Neu", "Muster AG"), ((string?)changed["title"], (string?)changed["company"]));
        Assert.Equal(["/key"], (await api.Patch(path, new { key = "other" })).ExpectProblem(400, "invalid-request").Pointers);
        Assert.Equal(["/title", "/company"], (await api.Patch(path, """{ "title": null, "company": " " }""")).ExpectProblem(400, "invalid-request").Pointers);
        (await (await app.Client("agreements:read")).Patch(path, new { title = "T" })).ExpectProblem(403, "insufficient-scope");
    }
}
