using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

/// <summary>What a list says of itself and of its leads, and the lists that figures lead to.</summary>
public sealed class ListTests(LeadPages pages) : IClassFixture<LeadPages>
{
    [Fact]
    public async Task A_heading_sorts_the_list_and_says_so_with_the_filters_kept()
    {
        var key = await pages.Api.Signed();
        await pages.Api.HandOver(key, "first");
        await pages.Api.HandOver(key, "third", "2026-03-09T07:30:00Z");
        await pages.Api.HandOver(key, "second", "2026-03-03T08:00:00Z");

        var usual = (await pages.German.Get($"/admin/agreements/{key}/handovers?state=open")).Expect(200);
        Assert.Equal(["second", "third", "first"], Names(usual));
        Assert.Contains("3 Leads, die zuletzt erfassten zuerst.", Sentence(usual), StringComparison.Ordinal);
        Assert.Null(usual.Page().QuerySelector("th[aria-sort]"));

        var newest = (await pages.German.Get(usual.Address("th a[href*='andedOverAt']"))).Expect(200);
        Assert.Equal(["third", "second", "first"], Names(newest));
        Assert.Contains("3 Leads, nach Übergabe, die neuste zuerst.", Sentence(newest), StringComparison.Ordinal);
        Assert.Equal("Übergeben ↓", newest.Page().QuerySelector("th[aria-sort=descending]")!.Words());
        Assert.Contains("Zustand: offen", newest.Body, StringComparison.Ordinal);

        var oldest = (await pages.German.Get(newest.Address("th a[href*='andedOverAt']"))).Expect(200);
        Assert.Equal(["first", "second", "third"], Names(oldest));
        Assert.Equal("Übergeben ↑", oldest.Page().QuerySelector("th[aria-sort=ascending]")!.Words());
        Assert.EndsWith("?state=open&sort=dueAt", oldest.Address("th a[href*='dueAt']"), StringComparison.Ordinal);
        Assert.EndsWith("?state=open&sort=-updatedAt", oldest.Address("th a[href*='updatedAt']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_are_counted_and_keep_order_and_filters()
    {
        var key = await pages.Api.Signed();
        for (var i = 1; i <= 26; i++)
        {
            await pages.Api.HandOver(key, $"P-{i}", $"2026-03-02T08:{i:00}:00Z");
        }

        var first = (await pages.English.Get($"/admin/agreements/{key}/handovers?state=open&sort=handedOverAt")).Expect(200);
        Assert.Contains("26 handovers, by handover, the oldest first.", Sentence(first), StringComparison.Ordinal);
        Assert.Equal(25, Names(first).Count);
        var second = (await pages.English.Get(first.Address(".pager a[href*='cursor=']"))).Expect(200);
        Assert.Equal(["P-26"], Names(second));
        Assert.Contains("26 handovers, by handover, the oldest first.", Sentence(second), StringComparison.Ordinal);
        Assert.DoesNotContain("cursor", second.Address("th a[href*='dueAt']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_who_why_rejected_and_how_late()
    {
        var key = await pages.Api.Signed();
        (await pages.Api.Post("/v1/handovers", Leads.Lead(key, "open").With("assignee", "verkauf-1@example.com"))).Expect(201);
        var late = await pages.Api.HandOver(key, "late");
        (await pages.Api.Tell(late, "contacted", "2026-03-02T14:00:00Z")).Expect(201);
        (await pages.Api.Tell(late, "rejected", "2026-03-03T08:00:00Z", "\"reason\": \"Kein Budget\"")).Expect(201);

        var list = (await pages.German.Get($"/admin/agreements/{key}/handovers?sort=handedOverAt")).Expect(200);
        Assert.Equal("Mo 02.03.2026 13:00 überschritten, noch offen", Cell(list, "open", "Fällig"));
        Assert.Equal("zugeteilt", Cell(list, "open", "Zuständig"));
        Assert.Equal("–", Cell(list, "open", "Grund"));
        Assert.Equal("Mo 02.03.2026 13:00 überschritten, erledigt Mo 02.03.2026 15:00", Cell(list, "late", "Fällig"));
        Assert.Equal(("–", "Kein Budget"), (Cell(list, "late", "Zuständig"), Cell(list, "late", "Grund")));
    }

    [Fact]
    public async Task Figures_lead_to_exactly_the_leads_they_count()
    {
        var key = await pages.Api.Signed();
        var won = await pages.Api.HandOver(key, "won");
        (await pages.Api.Tell(won, "accepted", "2026-03-02T09:00:00Z")).Expect(201);
        (await pages.Api.Tell(won, "won", "2026-03-04T09:00:00Z", "\"amount\": { \"amountMinor\": 500000, \"currency\": \"CHF\" }")).Expect(201);
        var lost = await pages.Api.HandOver(key, "lost");
        (await pages.Api.Tell(lost, "accepted", "2026-03-02T09:00:00Z")).Expect(201);
        (await pages.Api.Tell(lost, "lost", "2026-03-04T09:00:00Z", "\"reason\": \"Preis\"")).Expect(201);
        var gone = await pages.Api.HandOver(key, "withdrawn");
        (await pages.Api.Tell(gone, "withdrawn", "2026-03-03T09:00:00Z")).Expect(201);
        (await pages.Api.Post("/v1/handovers", Leads.Lead(key, "other").With("stage", "mql"))).Expect(201);

        var figures = (await pages.German.Get($"/admin/agreements/{key}")).Expect(200);
        async Task<Answer> Follow(string words) => (await pages.German.Get(figures.Page().QuerySelectorAll("a[href*='/handovers?']")
            .First(a => a.Words().StartsWith(words, StringComparison.Ordinal)).GetAttribute("href")!)).Expect(200);

        var volume = await Follow("2 (Soll");
        Assert.Equal(["lost", "won"], Names(volume));
        Assert.Contains("Lead-Phase: SQL", volume.Body, StringComparison.Ordinal);
        Assert.Contains("Zählt in den Kennzahlen: ja", volume.Body, StringComparison.Ordinal);
        Assert.Equal("sql", volume.Value(".find input[type=hidden][name=stage]"));
        Assert.Equal(["won"], Names(await Follow("CHF")));
        var closed = await Follow("50 %");
        Assert.Equal(["lost", "won"], Names(closed));
        Assert.Contains("Abschluss: gewonnen oder verloren", closed.Body, StringComparison.Ordinal);
        Assert.Contains("Abgeschlossen ab: 1. März 2026", closed.Body, StringComparison.Ordinal);
        Assert.Equal(["other", "lost", "won"], Names(await Follow("3")));
    }

    private static List<string> Names(Answer list) => [.. list.Page().QuerySelectorAll(".handovers tbody th a").Select(a => a.Words())];

    private static string Sentence(Answer list) => string.Join(' ', list.Page().QuerySelectorAll("main p.muted").Select(p => p.Words()));

    private static string Cell(Answer list, string lead, string heading) => list.Page().QuerySelectorAll(".handovers tbody tr")
        .Single(row => row.QuerySelector("th a")!.Words() == lead).QuerySelector($"td[data-label='{heading}']")!.Words();
}
