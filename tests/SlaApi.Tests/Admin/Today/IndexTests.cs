using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SlaApi.Authorization;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Today;

public sealed partial class IndexTests(TodayPages pages) : IClassFixture<TodayPages>
{
    [Fact]
    public async Task Every_figure_leads_to_as_many_leads()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 4, 13, 0);       // Wednesday 14:00
        var key = await pages.Api.Signed(TodayPages.Terms("figures", """{ "rejection": { "decideContestWithin": { "value": 2, "unit": "businessDays" } } }"""));
        await pages.Api.HandOver(key, "overdue");
        var met = await pages.Api.HandOver(key, "met");
        (await pages.Api.Tell(met, "accepted", "2026-03-02T08:30:00Z")).Expect(201);
        (await pages.Api.Tell(met, "contacted", "2026-03-02T09:00:00Z")).Expect(201);
        await pages.Api.HandOver(key, "soon", "2026-03-04T10:00:00Z");
        await pages.Api.HandOver(key, "later", "2026-03-04T12:30:00Z");
        var contested = await pages.Api.HandOver(key, "contested");
        (await pages.Api.Tell(contested, "rejected", "2026-03-02T08:30:00Z", "\"reason\": \"duplicate\"")).Expect(201);
        (await pages.Api.Tell(contested, "contested", "2026-03-02T09:00:00Z")).Expect(201);

        var answer = (await (await pages.Person("reader-figures@example.com", Role.Viewer)).Get("/admin")).Expect(200);
        var page = answer.Body;
        Assert.Contains("Mittwoch, 4. März 2026", page, StringComparison.Ordinal);
        Assert.Contains("1 Lead heute um 15:00 fällig", page, StringComparison.Ordinal);
        Assert.Contains("1 Lead überfällig seit Mo 02.03.2026 13:00", page, StringComparison.Ordinal);
        Assert.Contains("1 Ablehnung bestritten, zu entscheiden bis Mi 04.03.2026 17:00", page, StringComparison.Ordinal);
        Assert.Contains(
            answer.Page().QuerySelectorAll("span + span.unbroken"),
            s => s.Words() == "Rückstand 5,9 ·" && s.PreviousElementSibling!.Words() == "Soll per heute 10,9 ·"
                && s.ParentElement!.Words().Contains("Soll per heute 10,9 · Rückstand 5,9 ·", StringComparison.Ordinal));

        var counted = CountedLinks(answer, key).Where(l => !l.Text.Contains("hinter Plan", StringComparison.Ordinal)).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "clock=running&dueTo=2026-03-04", "clock=breached&completed=false", "unassigned=true", "contested=true",
                "from=2026-03-01&to=2026-03-31&counted=true",
                "from=2026-03-01&to=2026-03-31&counted=true&state=open", "from=2026-03-01&to=2026-03-31&counted=true&accepted=true",
                "from=2026-03-01&to=2026-03-31&counted=true&state=rejected",
                "from=2026-03-01&to=2026-03-31&counted=true&state=rejected&contested=true",
                "target=firstContact&dueFrom=2026-03-01&dueTo=2026-03-31&clock=met", "target=firstContact&dueFrom=2026-03-01&dueTo=2026-03-31&clock=breached",
            },
            counted.Select(l => l.Filters).ToHashSet());
        foreach (var (filters, text) in counted)
        {
            var leads = (await pages.Api.Get($"/v1/handovers?agreement={key}&limit=100&{filters}")).Expect(200).Json["items"]!.AsArray();
            Assert.True(leads.Count == int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture), $"{filters}: {leads.Count} leads, but {text}");
        }
    }

    [Fact]
    public async Task Old_data_are_told_in_words()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);
        var key = await pages.Api.Signed(TodayPages.Terms("age"));
        var reader = await pages.Person("reader-age@example.com", Role.Management);
        Assert.Contains("aus dem CRM ist noch nichts gekommen", (await reader.Get("/admin")).Expect(200).Body, StringComparison.Ordinal);

        await pages.Api.HandOver(key, "L-1", "2026-03-02T12:59:00Z");
        var fresh = (await reader.Get("/admin")).Expect(200);
        Assert.Contains(LastData(fresh), d => d is { Text: "letzte CRM-Daten 14:00", Time: "14:00", Instant: "2026-03-02T13:00:00Z" });
        Assert.Empty(fresh.Page().QuerySelectorAll("[class=warning]"));

        pages.Clock.Now = Instant.FromUtc(2026, 3, 3, 16, 0);
        var old = (await reader.Get("/admin")).Expect(200);
        Assert.Contains(LastData(old), d => d is { Look: "tone risk", Text: "letzte CRM-Daten Mo 02.03.2026 14:00", Time: "Mo 02.03.2026 14:00" });
        Assert.Contains("Was seither geschah, fehlt in diesen Zahlen.", old.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_own_agreements_and_what_waits_for_the_own_side_first()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 10, 20, 7, 0);
        var key = await pages.Api.Signed(TodayPages.Terms("sides"));
        await pages.Api.HandOver(key, "L-1", "2026-10-19T07:00:00Z");
        var other = await pages.Api.Signed(TodayPages.Terms("elsewhere"));

        var marketing = (await (await pages.Person("marketing-sides@example.com", Role.Marketing)).Get("/admin")).Expect(200);
        Assert.Contains($"of-{key}", marketing.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"of-{other}", marketing.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Tasks(marketing), t => t.Contains("Erstkontakt", StringComparison.Ordinal) || t.EndsWith("Sales", StringComparison.Ordinal));
        Assert.Contains(Tasks(marketing), t => t.StartsWith("Kündigungstermin", StringComparison.Ordinal)
            || t.StartsWith("Erneuerung", StringComparison.Ordinal));
        Assert.Single(marketing.Page().QuerySelectorAll(".button.primary"));
        var renewal = marketing.Page().QuerySelector($"form[method=post][action='/admin/agreements/{key}/renewal']")!;
        Assert.NotNull(renewal.QuerySelector("[name=__form]"));
        Assert.Contains("Erneuerung vorbereiten", renewal.Words(), StringComparison.Ordinal);

        Assert.Contains("Wartet auf die andere Seite", marketing.Body, StringComparison.Ordinal);

        // What is late comes before what has a date to come; sales' own leads are among them, marketing's goal is not.
        var sales = Tasks((await (await pages.Person("sales-sides@example.com", Role.Sales)).Get("/admin")).Expect(200));
        Assert.StartsWith("1 Lead überfällig", sales[0], StringComparison.Ordinal);
        Assert.DoesNotContain(sales, t => t.StartsWith("SQL je Monat", StringComparison.Ordinal));

        var viewer = (await (await pages.Person("nobody@example.com", Role.Viewer, "en")).Get("/admin")).Expect(200).Body;
        Assert.Contains($"of-{key}", viewer, StringComparison.Ordinal);
        Assert.Contains($"of-{other}", viewer, StringComparison.Ordinal);
        Assert.DoesNotContain("/renewal", viewer, StringComparison.Ordinal);
        Assert.Contains("Renewal in 72 days, on 31 December 2026", viewer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_wait_for_what_they_lack_and_for_their_signatures()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);
        var key = await pages.Api.Draft(TodayPages.Terms("versions"));
        (await pages.Api.Patch($"/v1/agreements/{key}/versions/1/terms", """{ "introduction": null }""")).Expect(200);
        var sales = await pages.Person("sales-versions@example.com", Role.Sales);
        var draft = (await sales.Get("/admin")).Expect(200).Body;
        Assert.Contains("Gemessen und gewertet wird, sobald beide Seiten", draft, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/admin/agreements/{key}/versions/1/compare\">1 Angabe fehlt</a>", draft, StringComparison.Ordinal);
        Assert.Contains($"href=\"/admin/agreements/{key}/versions/1/edit/period\">Weiter bearbeiten", draft, StringComparison.Ordinal);

        (await pages.Api.Put($"/v1/agreements/{key}/versions/1/terms", TodayPages.Terms("versions"))).Expect(200);
        (await pages.Api.Post($"/v1/agreements/{key}/versions/1/submit", null, ("If-Match", "*"))).Expect(200);
        var submitted = (await sales.Get("/admin")).Expect(200).Page();
        var sign = $"[href='/admin/agreements/{key}/versions/1/sign']";
        Assert.Contains(
            submitted.QuerySelectorAll(".button.primary" + sign), a => Says(a, "Unterzeichnen", ": Version 1 wartet auf die Unterschrift für Sales"));
        Assert.Contains(submitted.QuerySelectorAll(".button.quiet" + sign), a => Says(a, "Lesen", ": Version 1 wartet auf die Unterschrift für Marketing"));
    }

    [Fact]
    public async Task Tasks_are_told_in_the_zone_the_person_has_chosen()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 4, 13, 0);
        var key = await pages.Api.Signed(TodayPages.Terms("zones"));
        await pages.Api.HandOver(key, "soon", "2026-03-04T10:00:00Z");
        var reader = await pages.Person("reader-zones@example.com", Role.Viewer);
        Assert.Contains("1 Lead heute um 15:00 fällig", (await reader.Get("/admin")).Expect(200).Body, StringComparison.Ordinal);

        (await reader.Post("/admin/account?handler=zone", new() { ["zone"] = "Mars/Base" })).Expect(400);
        (await reader.Post("/admin/account?handler=zone", new() { ["zone"] = "Asia/Tokyo" })).Expect(302);
        var tokyo = (await reader.Get("/admin")).Expect(200).Body;
        Assert.Contains("Mittwoch, 4. März 2026", tokyo, StringComparison.Ordinal);
        Assert.Contains("(Tokyo)", tokyo, StringComparison.Ordinal);
        Assert.Contains("1 Lead heute um 23:00 fällig", tokyo, StringComparison.Ordinal);
        (await reader.Post("/admin/account?handler=zone", new() { ["zone"] = "" })).Expect(302);
        Assert.Contains("1 Lead heute um 15:00 fällig", (await reader.Get("/admin")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_come_with_their_picture()
    {
        pages.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);
        var key = await pages.Api.Signed(TodayPages.Terms("picture"));
        await pages.Api.HandOver(key, "L-1", "2026-03-02T12:59:00Z");
        var page = (await (await pages.Person("reader-picture@example.com", Role.Viewer, "en")).Get("/admin")).Expect(200).Body;
        Assert.Contains($"aria-labelledby=\"burn-{key}-sqls-title burn-{key}-sqls-desc\"", page, StringComparison.Ordinal);
        Assert.Contains("Counted 1 of 120, expected today 0.", page, StringComparison.Ordinal);
        Assert.Contains("Nothing due yet (agreed 95% per month)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_goes_on_past_its_term_and_an_almost_empty_draft_are_told()
    {
        var terms = TodayPages.Terms("term");
        terms["targets"]![0]!["per"] = "term";
        pages.Clock.Now = Instant.FromUtc(2026, 3, 2, 13, 0);
        var key = await pages.Api.Signed(terms);
        var draft = await pages.Api.Draft(JsonNode.Parse("""{ "introduction": "Zusammen." }"""));
        pages.Clock.Now = Instant.FromUtc(2027, 1, 11, 8, 0);
        var page = (await (await pages.Administrator()).Get("/admin")).Expect(200).Body;
        Assert.Contains($"of-{key}", page, StringComparison.Ordinal);
        Assert.Contains("in Kraft, bis eine neue unterzeichnet ist", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"burn-{key}", page, StringComparison.Ordinal);
        Assert.Contains($"/admin/agreements/{draft}/versions/1/compare", page, StringComparison.Ordinal);
    }

    /// <summary>What the viewer has to do, in order.</summary>
    private static List<string> Tasks(Answer page) =>
        [.. page.Page().QuerySelectorAll("section[aria-labelledby=tasks] .duties li > span:nth-child(2)").Select(e => e.Words())];

    private static IEnumerable<(string Filters, string Text)> CountedLinks(Answer page, string key)
    {
        var address = $"/admin/agreements/{key}/handovers?";
        return page.Page().QuerySelectorAll($"a[href^='{address}']").Select(a => (a.GetAttribute("href")![address.Length..], a.Words()));
    }

    /// <summary>When each agreement's last data came.</summary>
    private static IEnumerable<(string? Look, string Text, string? Time, string? Instant)> LastData(Answer page) =>
        page.Page().QuerySelectorAll("span.tone").Where(s => s.Words().StartsWith("letzte CRM-Daten", StringComparison.Ordinal))
            .Select(s => (s.ClassName, s.Words(), s.QuerySelector("time")?.Words(), s.QuerySelector("time")?.GetAttribute("datetime")));

    /// <summary>Whether a link shows a word, and to a screen reader says what for.</summary>
    private static bool Says(IElement link, string word, string hidden) =>
        link.FirstChild?.TextContent == word && link.Children is [var only] && only.Matches("span.hidden")
        && only.Words().StartsWith(hidden, StringComparison.Ordinal);

    [GeneratedRegex("\\d+")]
    private static partial Regex Digits();
}
