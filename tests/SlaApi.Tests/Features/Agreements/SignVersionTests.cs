using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

[Collection(SharedApp.Name)]
public sealed class SignVersionTests(App app)
{
    [Fact]
    public async Task The_second_signature_puts_a_version_in_force()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms("2026-01-01", "2099-12-31"));
        var signed = (await api.SubmitAndSign(key, 1)).Expect(200);

        Assert.Equal("active", (string?)signed.Json["status"]);
        Assert.Equal("2026-01-01", (string?)signed.Json["inForceFrom"]);
        Assert.Equal("2099-12-31", (string?)signed.Json["inForceUntil"]);
        Assert.Equal(signed.Tag, (await api.Get($"/v1/agreements/{key}/versions/1")).Expect(200).Tag);
    }

    [Fact]
    public async Task A_party_signs_once()
    {
        var api = await app.Client();
        var key = await api.Signed();
        (await api.Post($"/v1/agreements/{key}/versions/1/signatures", new { party = "sales", name = "N" }, ("If-Match", "*"))).ExpectProblem(409, "already-signed");
    }

    [Fact]
    public async Task A_token_signs_only_for_its_party()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        (await api.Post($"/v1/agreements/{key}/versions/1/submit", null, ("If-Match", "*"))).Expect(200);

        var marketing = await app.Client("sign:marketing");
        var refused = await marketing.Post($"/v1/agreements/{key}/versions/1/signatures", new { party = "sales", name = "N" }, ("If-Match", "*"));
        refused.ExpectProblem(403, "insufficient-scope");
        Assert.Contains("sign:sales", refused.Body, StringComparison.Ordinal);
        (await marketing.Post($"/v1/agreements/{key}/versions/1/signatures", new { party = "marketing", name = "N" }, ("If-Match", "*"))).Expect(200);
    }
}
