using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Agreements;

public sealed class VersionTests(AgreementPages pages) : IClassFixture<AgreementPages>
{
    [Fact]
    public async Task A_signed_version_that_is_not_in_force_yet_is_visible_on_the_agreement()
    {
        var key = await pages.Api.Signed();
        (await pages.Api.Post($"/v1/agreements/{key}/versions", new { renew = true })).Expect(201);
        (await pages.Api.Post($"/v1/agreements/{key}/versions/2/submit", null, ("If-Match", "*"))).Expect(200);
        foreach (var party in new[] { "marketing", "sales" })
        {
            var signature = new { party, name = "Leitung" };
            (await pages.Api.Post($"/v1/agreements/{key}/versions/2/signatures", signature, ("If-Match", "*"))).Expect(200);
        }

        var page = (await pages.German.Get($"/admin/agreements/{key}")).Expect(200).Page();
        Assert.Contains(page.QuerySelectorAll(".head p"), p => p.Words() == "Version 2 ist von beiden unterzeichnet und gilt ab 1. Januar 2027.");
    }

    [Fact]
    public async Task The_terms_read_like_the_document()
    {
        var key = await pages.Api.Signed();
        var german = (await pages.German.Get($"/admin/agreements/{key}/versions/1")).Expect(200).Body;
        foreach (var title in new[] { "Einleitung", "Geltungsbereich", "Parteien", "Rahmen", "Definitionen", "Zielsetzungen", "Metriken",
            "Verantwortungsbereiche", "Reporting", "Performance-Optimierung", "Erneuerung" })
        {
            Assert.Contains($"</span> {title}</h3>", german, StringComparison.Ordinal);
        }

        Assert.Contains("1. Januar 2026 bis 31. Dezember 2026", german, StringComparison.Ordinal);
        Assert.Contains("Marketing: mindestens 120 SQL je Monat. Gezählt werden alle Übergaben.", german, StringComparison.Ordinal);
        Assert.Contains(
            "Sales: in mindestens 95 % der Fälle innert 4 Geschäftsstunden, gerechnet ab Übergabe bis Erstkontakt.", german, StringComparison.Ordinal);
        Assert.Contains("Mo–Fr 08:00–17:00", german, StringComparison.Ordinal);
        Assert.Contains("Leitung Sales", german, StringComparison.Ordinal);
        Assert.Contains("Version 1 in Kraft bis 31. Dezember 2026", german, StringComparison.Ordinal);
        Assert.Contains($"action=\"/admin/agreements/{key}/renewal\"", german, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit/", german, StringComparison.Ordinal);
        Assert.Contains(
            "Sales: in at least 95% of the cases within 4 business hours, from handover to first contact.",
            (await pages.English.Get($"/admin/agreements/{key}/versions/1")).Expect(200).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_technical_word_of_the_terms_is_shown()
    {
        var key = await pages.Api.Signed();
        var german = (await pages.German.Get($"/admin/agreements/{key}/versions/1")).Body;
        Assert.All(
            new[] { "handedOver", "firstContact", "businessHours", "quarter", "manual", "Europe/", "responsible", "null", "yToZ" },
            word => Assert.DoesNotContain(word, german, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Further_rules_are_told_below()
    {
        var extra = """
        {
          "escalation": [ { "target": "firstContact", "atPercent": 75, "to": "responsible", "channel": "email" } ],
          "currency": { "reporting": "CHF", "rates": [ { "currency": "EUR", "rate": 0.95 } ] },
          "remedies": { "actionPlanWithin": { "value": 10, "unit": "businessDays" },
              "credits": { "unit": "percent", "bands": [ { "below": 0.9, "credit": 5 } ], "cap": 20 } },
          "rejection": { "reasons": [ { "code": "noNeed", "label": { "de": "Kein Bedarf", "en": "No need" } } ],
              "contestWithin": { "value": 3, "unit": "businessDays" }, "onContestSilence": "upheld" }
        }
        """;
        var key = await pages.Api.Draft(Sample.Terms(extra: extra));
        var german = (await pages.German.Get($"/admin/agreements/{key}/versions/1")).Expect(200).Body;
        Assert.Contains("Erstkontakt, nach 75 % der Frist, zielverantwortliche Person, E-Mail", german, StringComparison.Ordinal);
        Assert.Contains("1 EUR = 0.95 CHF", german, StringComparison.Ordinal);
        Assert.Contains("unter 90 %: 5 %", german, StringComparison.Ordinal);
        Assert.Contains("Massnahmenplan innert", german, StringComparison.Ordinal);
        Assert.Contains("<dt>Ohne Entscheid</dt><dd class=\"lines\">die Ablehnung bleibt bestehen</dd>", german, StringComparison.Ordinal);
        Assert.DoesNotContain("Ausnahmen</h3>", german, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_links_each_section_to_its_form()
    {
        var key = await pages.Renewed();
        var draft = (await pages.German.Get($"/admin/agreements/{key}/versions/2")).Expect(200).Body;
        Assert.All(
            new[] { "introduction", "scope", "parties", "framework", "definitions", "targets", "persons", "reporting", "review", "renewal", "hours" },
            sheet => Assert.Contains($"href=\"/admin/agreements/{key}/versions/2/edit/{sheet}\"", draft, StringComparison.Ordinal));
        Assert.Contains($"href=\"/admin/agreements/{key}/versions/2/edit/period\"", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit/", (await pages.Viewer.Get($"/admin/agreements/{key}/versions/2")).Expect(200).Body, StringComparison.Ordinal);
        (await pages.German.Get($"/admin/agreements/{key}/versions/3")).Expect(404);
    }
}
