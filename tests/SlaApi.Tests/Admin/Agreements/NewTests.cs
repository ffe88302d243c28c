using SlaApi.Admin.Pages.Agreements;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class NewTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task A_draft_begins_with_the_template()
    {
        var posted = await pages.German.Post("/admin/agreements/new",
            new() { ["title"] = "Verkauf Zürich & Umgebung", ["company"] = "Muster AG", ["key"] = "" });
        Assert.Equal("/admin/agreements/verkauf-zuerich-umgebung/versions/1", posted.Expect(302).Location);
        var draft = (await pages.German.Get(posted.Location!)).Expect(200).Body;
        Assert.Contains("Der Entwurf ist angelegt.", draft, StringComparison.Ordinal);
        Assert.Contains("Sales-qualifizierte Leads (SQL)", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var missing = (await pages.German.Post("/admin/agreements/new", new() { ["title"] = "", ["company"] = "Muster AG", ["key"] = "" })).Expect(400).Body;
        Assert.Contains("href=\"#f-title\"", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#f-key\"", missing, StringComparison.Ordinal);
        Assert.Contains("value=\"Muster AG\"", missing, StringComparison.Ordinal);

        var key = await pages.Api.Draft();
        Assert.Contains("ist vergeben", (await pages.German.Post("/admin/agreements/new", new() { ["title"] = "A", ["company"] = "B", ["key"] = key }))
            .Expect(409).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_change_agreements_draft_them() => Assert.NotEqual(200, (await pages.Viewer.Get("/admin/agreements/new")).Status);

    [Theory]
    [InlineData("Vertriebsregion Zürich", "vertriebsregion-zuerich")]
    [InlineData("  Größe: Élan / 2026! ", "groesse-elan-2026")]
    [InlineData("日本", "agreement")]
    public void A_key_is_made_from_the_title(string title, string key) => Assert.Equal(key, NewModel.KeyOf(title));
}
