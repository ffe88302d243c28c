using System.Globalization;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Today;

/// <summary>One calculation: what Today says of a target is what the figures, the form of its renewal and the API say.</summary>
public sealed class SameFigureTests(TodayPages pages) : IClassFixture<TodayPages>
{
    [Fact]
    public async Task Expected_actual_and_compliance_are_the_same_on_every_page()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 4, 13, 0);       // Wednesday 14:00
        var key = await pages.Api.Signed(TodayPages.Terms("same"));
        await pages.Api.HandOver(key, "late");
        var soon = await pages.Api.HandOver(key, "met before it is due tomorrow", "2026-03-04T12:30:00Z");
        (await pages.Api.Tell(soon, "contacted", "2026-03-04T12:45:00Z")).Expect(201);
        (await pages.Api.Post($"/v1/agreements/{key}/versions", new { renew = true })).Expect(201);
        var session = await pages.Administrator();

        var pacing = (await pages.Api.Get($"/v1/agreements/{key}/pacing")).Expect(200).Json["targets"]![0]!;
        Assert.Equal((120m, 2), ((decimal)pacing["goal"]!, (int)pacing["actual"]!));
        var expected = Math.Round((decimal)pacing["expected"]!, 1).ToString(CultureInfo.GetCultureInfo("de-DE"));
        Assert.Equal("10,9", expected);

        var today = (await session.Get("/admin")).Expect(200).Page().QuerySelector($"section[aria-labelledby=of-{key}]")!;
        Assert.Contains(today.QuerySelectorAll(".tile"), t => t.Words().Contains("2 von 120", StringComparison.Ordinal)
            && t.Words().Contains($"Soll per heute {expected}", StringComparison.Ordinal));
        Assert.Contains(today.QuerySelectorAll(".tile"), t => t.Words().Contains("50 %", StringComparison.Ordinal)
            && t.Words().Contains("1 von 2 rechtzeitig", StringComparison.Ordinal));

        var figures = (await session.Get($"/admin/agreements/{key}")).Expect(200).Page();
        Assert.Contains(figures.QuerySelectorAll("td"), td => td.Words() == $"2 (Soll {expected})");
        Assert.Contains(figures.QuerySelectorAll("td"), td => td.Words().StartsWith("1 von 2 = 50 %", StringComparison.Ordinal));

        var form = (await session.Get($"/admin/agreements/{key}/versions/2/edit/targets")).Expect(200).Page();
        var shown = form.QuerySelectorAll(".periods").Select(list => list.QuerySelector("li:last-child")!.Words()).ToList();
        Assert.Equal(["März 2026 2 ▲ hinter Plan (120)", "März 2026 50 % ▲ hinter Plan (95 %)"], shown.Take(2));
    }
}
