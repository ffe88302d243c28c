using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

[Collection(SharedApp.Name)]
public sealed class GetAgreementTests(App app)
{
    [Fact]
    public async Task An_agreement_is_found_by_id_and_by_key()
    {
        var api = await app.Client();
        var key = await api.Draft();
        var byKey = (await api.Get($"/v1/agreements/{key}")).Expect(200);
        var id = (string)byKey.Json["id"]!;
        Assert.Equal('7', id[14]);
        Assert.Equal((byKey.Body, byKey.Tag), ((await api.Get($"/v1/agreements/{id}")).Body, (await api.Get($"/v1/agreements/{id}")).Tag));
        (await api.Get($"/v1/agreements/{id}/versions/1")).Expect(200);
        (await api.Get($"/v1/agreements/{key.ToUpperInvariant()}")).ExpectProblem(404, "not-found");
    }
}
