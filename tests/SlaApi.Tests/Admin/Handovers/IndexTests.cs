using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

public sealed class IndexTests(LeadPages pages) : IClassFixture<LeadPages>
{
    [Fact]
    public async Task A_list_shows_leads_their_state_and_their_clocks()
    {
        var key = await pages.Api.Signed();
        var id = await pages.Api.HandOver(key, "L-7", "2026-03-09T07:30:00Z");
        await pages.Api.HandOver(key, "L-8", "2026-03-02T08:00:00Z");

        var german = (await pages.German.Get($"/admin/agreements/{key}/handovers")).Expect(200).Body;
        Assert.Contains($"href=\"/admin/handovers/{id}\">L-7</a>", german, StringComparison.Ordinal);
        Assert.Contains("<b>Erstkontakt</b> fällig Mo 09.03.2026 12:30", german, StringComparison.Ordinal);
        Assert.Contains("<b>Erstkontakt</b> überschritten", german, StringComparison.Ordinal);
        Assert.Single(Split(german, "Zone Zürich"));

        var english = (await pages.English.Get("/admin/handovers")).Expect(200).Body;
        Assert.Contains("<b>First contact</b> due Mon 9 Mar 2026, 12:30", english, StringComparison.Ordinal);
        Assert.Contains("Vertrieb DACH</span>", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_told_and_can_be_taken_away_one_by_one()
    {
        var key = await pages.Api.Signed();
        await pages.Api.HandOver(key, "L-1");
        await pages.Api.HandOver(key, "L-2", "2026-03-09T07:30:00Z");

        var path = $"/admin/agreements/{key}/handovers";
        var body = (await pages.German.Get(path + "?clock=running&target=firstContact&from=2026-03-09&dueTo=2026-03-09&unassigned=true")).Expect(200).Body;
        Assert.DoesNotContain(">L-1<", body, StringComparison.Ordinal);
        Assert.Contains(">L-2<", body, StringComparison.Ordinal);
        Assert.Contains("Frist: offen", body, StringComparison.Ordinal);
        Assert.Contains("Ziel: Erstkontakt", body, StringComparison.Ordinal);
        Assert.Contains("Niemand zuständig: ja", body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}?clock=running&from=2026-03-09&dueTo=2026-03-09&unassigned=true\"", body, StringComparison.Ordinal);

        Assert.Contains(">L-1<", (await pages.German.Get(path + "?externalId=L-1")).Body, StringComparison.Ordinal);
        Assert.Equal(path + "?state=open", (await pages.German.Get(path + "?externalId=&state=open&from=")).Expect(302).Location);
    }

    [Theory]
    [InlineData("state=nowhere", "«nowhere» ist kein Zustand.")]
    [InlineData("clock=7", "«7» ist kein Zustand.")]
    [InlineData("from=9.11.2026", "«9.11.2026» ist kein Datum.")]
    [InlineData("target=none", "«none» ist kein Ziel mit Frist.")]
    [InlineData("contested=perhaps", "«perhaps» ist weder ja noch nein.")]
    [InlineData("assignee=a", "Nach «assignee» lässt sich nicht filtern.")]
    [InlineData("agreement=unknown", "«unknown» ist keine Vereinbarung.")]
    [InlineData("sort=name", "«name» ist keine Reihenfolge dieser Liste.")]
    [InlineData("closed=won,maybe", "«won,maybe» ist kein Zustand.")]
    [InlineData("cursor=wrong", "Sie sehen ihren Anfang.")]
    public async Task What_is_not_understood_is_told_and_left_out(string query, string told)
    {
        await pages.Api.HandOver(await pages.Api.Signed(), "L-here");

        var body = (await pages.German.Get("/admin/handovers?" + query)).Expect(200).Body;
        Assert.Contains(told, body, StringComparison.Ordinal);
        Assert.Contains(">L-here<", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_whether_nothing_is_there_or_nothing_fits()
    {
        var key = await pages.Api.Signed();
        var path = $"/admin/agreements/{key}/handovers";
        Assert.Contains("Noch keine Leads übergeben", (await pages.German.Get(path)).Expect(200).Body, StringComparison.Ordinal);

        await pages.Api.HandOver(key);
        var body = (await pages.German.Get(path + "?state=won")).Expect(200).Body;
        Assert.Contains("Kein Lead passt zum Filter", body, StringComparison.Ordinal);
        Assert.Contains($"<a class=\"button\" href=\"{path}\">", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_follows_with_the_same_filters()
    {
        var key = await pages.Api.Signed();
        for (var i = 1; i <= 26; i++)
        {
            await pages.Api.HandOver(key, $"P-{i}");
        }

        var first = (await pages.German.Get($"/admin/agreements/{key}/handovers?state=open")).Expect(200);
        Assert.DoesNotContain(">P-1<", first.Body, StringComparison.Ordinal);
        var second = (await pages.German.Get(first.Address("[href*='cursor=']"))).Expect(200).Body;
        Assert.Contains(">P-1<", second, StringComparison.Ordinal);
        Assert.DoesNotContain(">P-2<", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_shown_by_name_only_where_that_is_agreed()
    {
        var quiet = await pages.Api.Signed();
        var named = await pages.Api.Signed(Sample.Terms(extra:
            """{ "privacy": { "leadContact": false, "perPerson": "named", "purpose": "Einarbeitung", "minGroupSize": 5, "retentionMonths": 24 } }"""));
        foreach (var key in new[] { quiet, named })
        {
            (await pages.Api.Post("/v1/handovers", Leads.Lead(key).With("assignee", "verkauf-1@example.com"))).Expect(201);
        }

        Assert.DoesNotContain("verkauf-1", (await pages.German.Get($"/admin/agreements/{quiet}/handovers")).Body, StringComparison.Ordinal);
        Assert.Contains("verkauf-1", (await pages.German.Get($"/admin/agreements/{named}/handovers")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_agreement_is_not_found() => (await pages.German.Get("/admin/agreements/nobody/handovers")).Expect(404);

    private static IEnumerable<int> Split(string text, string part) => Enumerable.Range(1, text.Split(part).Length - 1);
}
