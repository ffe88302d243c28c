namespace SlaApi.Tests.Admin.Agreements;

public sealed class VersionsTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task Every_version_has_its_state_its_term_and_its_signatures()
    {
        var key = await pages.Renewed();
        var german = (await pages.German.Get($"/admin/agreements/{key}/versions")).Expect(200).Body;
        Assert.Contains($"href=\"/admin/agreements/{key}/versions/2/changes?since=1\">zu Version 1", german, StringComparison.Ordinal);
        Assert.Contains("01.01.2027 – 31.12.2027", german, StringComparison.Ordinal);
        Assert.Contains("Marketing, Verkauf", german, StringComparison.Ordinal);
        Assert.Contains("Marketing, Sales", (await pages.English.Get($"/admin/agreements/{key}/versions")).Body, StringComparison.Ordinal);

        (await pages.Api.Post($"/v1/agreements/{key}/versions/2/submit", null, ("If-Match", "*"))).Expect(200);
        Assert.Contains($"href=\"/admin/agreements/{key}/versions/2/sign\"", (await pages.German.Get($"/admin/agreements/{key}/versions")).Body,
            StringComparison.Ordinal);
    }
}
