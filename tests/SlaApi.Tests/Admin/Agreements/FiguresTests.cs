using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class FiguresTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task Figures_stand_against_targets_and_lead_to_their_leads()
    {
        var key = await pages.Api.Signed();
        Assert.Contains("Noch keine Leads übergeben", (await pages.German.Get($"/admin/agreements/{key}")).Expect(200).Body, StringComparison.Ordinal);
        await pages.Api.HandOver(key, "L-1", "2026-03-02T08:00:00Z");
        await pages.Api.HandOver(key, "L-2", "2026-03-09T07:30:00Z");

        var german = (await pages.German.Get($"/admin/agreements/{key}")).Expect(200).Body;
        var list = $"href=\"/admin/agreements/{key}/handovers?";
        Assert.Contains($"{list}from=2026-03-01&to=2026-03-31&counted=true&stage=sql\">2 (Soll 27,3)".Replace(',', '.'), german, StringComparison.Ordinal);
        Assert.Contains(
            $"{list}target=firstContact&dueFrom=2026-03-01&dueTo=2026-03-31&counted=true&clock=met%2Cbreached\">0 von 1 = 0 %</a>",
            german, StringComparison.Ordinal);
        Assert.Contains(
            $"{list}target=firstContact&dueFrom=2026-03-01&dueTo=2026-03-31&counted=true&clock=breached\">1 überschritten</a>",
            german, StringComparison.Ordinal);
        Assert.Contains("4 Geschäftsstunden: Fr 16:00 → Mo 11:00", german, StringComparison.Ordinal);
        Assert.Contains($"{list}from=2026-03-01&to=2026-03-31&counted=true&state=open\">2</a>", german, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"spark\"", german, StringComparison.Ordinal);
        Assert.Contains("Werte der letzten 12 Wochen", german, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"true\">Dieser Monat</a>", german, StringComparison.Ordinal);
        Assert.Contains(
            "über den ganzen Zeitraum",
            (await pages.German.Get($"/admin/agreements/{key}?from=2026-02-01&to=2026-03-31")).Expect(200).Body,
            StringComparison.Ordinal);
        Assert.Contains(
            "0 of 1 = 0%", (await pages.English.Get($"/admin/agreements/{key}?from=2026-03-02&to=2026-03-02")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-03-09&to=2026-03-01")]
    [InlineData("from=gestern")]
    public async Task A_period_that_is_none_is_told(string query)
    {
        var key = await pages.Api.Signed();
        await pages.Api.HandOver(key, "L-1", "2026-03-02T08:00:00Z");
        Assert.Contains("den früheren zuerst", (await pages.German.Get($"/admin/agreements/{key}?{query}")).Expect(400).Body, StringComparison.Ordinal);
    }
}
