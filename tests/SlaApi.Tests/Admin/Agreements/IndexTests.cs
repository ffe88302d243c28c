using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class IndexTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task The_list_shows_what_is_in_force_its_term_and_its_renewal()
    {
        var empty = (await pages.German.Get("/admin/agreements")).Expect(200).Body;
        Assert.Contains("Noch keine Vereinbarung", empty, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin/agreements/new\"", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/admin/agreements/new\"", (await pages.Viewer.Get("/admin/agreements")).Expect(200).Body, StringComparison.Ordinal);

        var key = await pages.Renewed();
        var german = (await pages.German.Get("/admin/agreements")).Expect(200).Body;
        Assert.Contains($"<a href=\"/admin/agreements/{key}\">Vertrieb DACH</a>", german, StringComparison.Ordinal);
        Assert.Contains("Version 1 · 01.01.2026 – 31.12.2026", german, StringComparison.Ordinal);
        Assert.Contains("Version 2: Entwurf", german, StringComparison.Ordinal);
        Assert.Contains(
            "Version 1 · 1 Jan 2026 – 31 Dec 2026", (await pages.English.Get("/admin/agreements?search=dach")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains(
            "Keine Vereinbarung enthält «nirgends»", (await pages.German.Get("/admin/agreements?search=nirgends")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_have_pages()
    {
        for (var i = 0; i < 27; i++)
        {
            await pages.Api.Draft();
        }

        var next = (await pages.German.Get("/admin/agreements")).Expect(200).Address("[href^='/admin/agreements?cursor=']");
        Assert.Contains("Zum Anfang", (await pages.German.Get(next)).Expect(200).Body, StringComparison.Ordinal);
    }
}
