using SlaApi.Domain;
using SlaApi.Domain.Agreements;
using SlaApi.Features.Agreements.Versions;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements.Versions;

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
        (await api.Post($"/v1/agreements/{key}/versions/1/signatures", new { party = "sales", name = "N" }, ("If-Match", "*")))
            .ExpectProblem(409, "already-signed");
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

    [Fact]
    public async Task An_account_signs_only_as_a_signatory_of_the_party()
    {
        var api = await app.Client();
        var terms = Sample.Terms();
        terms["parties"]!["sales"]!["representative"]!["email"] = "sales@example.com";
        terms["responsibilities"]!["sales"]!["deputy"]!["email"] = "stv@example.com";
        var key = await api.Draft(terms);
        (await api.Post($"/v1/agreements/{key}/versions/1/submit", null, ("If-Match", "*"))).Expect(200);

        Task<VersionDetails> Sign(Party party, string? email) =>
            app.SendAs(Acting.Account("N", email), new SignVersion { Version = new VersionAddress(key, 1, "*"), Party = party, Name = "Leitung" });

        foreach (var email in new[] { "marketing@example.com", "sales@example.com.evil", "", null })
        {
            Assert.Equal("not-a-signatory", (await Assert.ThrowsAsync<Refusal>(() => Sign(Party.Sales, email))).Code);
        }

        Assert.Empty((await api.Get($"/v1/agreements/{key}/versions/1")).Json["signatures"]!.AsArray());
        await Sign(Party.Sales, "STV@example.com");
        (await api.Post($"/v1/agreements/{key}/versions/1/signatures", new { party = "marketing", name = "N" }, ("If-Match", "*"))).Expect(200);
        var signatures = (await api.Get($"/v1/agreements/{key}/versions/1")).Json["signatures"]!.AsArray();
        Assert.Equal([("Leitung", "STV@example.com"), ("N", null)], signatures.Select(s => ((string?)s!["name"], (string?)s["account"])));
    }
}
