using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class HistoryTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task The_last_change_comes_first_with_who_and_what()
    {
        var key = await pages.Renewed();
        var german = (await pages.German.Get($"/admin/agreements/{key}/history")).Expect(200).Body;
        string[] actions = ["Bestimmungen geändert", "Neue Version entworfen", "Unterzeichnet", "Zur Unterschrift vorgelegt", "Vereinbarung entworfen"];
        var places = actions.Select(a => german.IndexOf($"<strong>{a}</strong>", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains($"Anbindung «{App.ClientId}», <time datetime=\"2026-03-09T08:30:00Z\">Mo 09.03.2026 09:30</time>", german, StringComparison.Ordinal);
        Assert.Contains("SQL je Monat · Anzahl", german, StringComparison.Ordinal);
        Assert.DoesNotContain("recordedAt", german, StringComparison.Ordinal);
        Assert.Contains("<strong>Signed</strong>", (await pages.English.Get($"/admin/agreements/{key}/history")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_has_pages()
    {
        var key = await pages.Api.Draft();
        for (var i = 0; i < 26; i++)
        {
            (await pages.Api.Patch($"/v1/agreements/{key}", new { title = "Titel " + i })).Expect(200);
        }

        var next = (await pages.German.Get($"/admin/agreements/{key}/history")).Expect(200).Address("[href*='cursor=']");
        Assert.Contains("Vereinbarung entworfen", (await pages.German.Get(next)).Expect(200).Body, StringComparison.Ordinal);
    }
}
