using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

public sealed class ShowTests(LeadPages pages) : IClassFixture<LeadPages>
{
    [Fact]
    public async Task A_lead_shows_what_happened_newest_first_and_what_was_taken_back()
    {
        var id = await pages.Api.HandOver(await pages.Api.Signed(), "L-1", "2026-03-06T15:00:00Z");
        (await pages.Api.Tell(id, "assigned", "2026-03-06T15:10:00Z", "\"assignee\": \"verkauf-1@example.com\"")).Expect(201);
        (await pages.Api.Tell(id, "contacted", "2026-03-09T07:30:00Z", "\"eventId\": \"e1\", \"channel\": \"phone\"")).Expect(201);
        (await pages.Api.Tell(id, "voided", "2026-03-09T07:40:00Z", "\"voids\": \"e1\"")).Expect(201);
        (await pages.Api.Tell(id, "rejected", "2026-03-09T07:45:00Z", "\"reason\": \"Kein Bedarf\"")).Expect(201);

        var body = (await pages.German.Get("/admin/handovers/" + id)).Expect(200).Body;
        var places = new[] { "<strong>Abgelehnt</strong>", "<strong>Eintrag zurückgenommen</strong>", "<strong>Kontakt</strong></del>",
            "<strong>Zugeteilt</strong>", "<strong>Übergeben</strong>" }
            .Select(title => body.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Grund: Kein Bedarf", body, StringComparison.Ordinal);
        Assert.Contains("Zuständig: Person 1", body, StringComparison.Ordinal);
        Assert.DoesNotContain("verkauf-1", body, StringComparison.Ordinal);
        Assert.Contains("Name und E-Mail des Leads sind nicht gespeichert.", body, StringComparison.Ordinal);
        Assert.Contains("■ beendet 08:45", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_clock_is_drawn_with_its_start_its_due_time_and_now()
    {
        var id = await pages.Api.HandOver(await pages.Api.Signed(), "L-1", "2026-03-06T15:00:00Z");

        var german = (await pages.German.Get("/admin/handovers/" + id)).Expect(200).Body;
        Assert.Contains("Fällig Montag 11:00: Freitag 16:00 + 4 Geschäftsstunden", german, StringComparison.Ordinal);
        Assert.Contains(
            "<svg class=\"strip\" role=\"img\" aria-labelledby=\"clock-1-firstContact-title clock-1-firstContact-desc\"", german, StringComparison.Ordinal);
        foreach (var label in new[] { "▸ Beginn 16:00", "◆ fällig 11:00", "◷ jetzt 09:30", "offene Zeit, gezählt", "offene Zeit, verbleibend",
            "Gezählt 2 h 30 min, verbleibend 1 h 30 min" })
        {
            Assert.Contains(label, german.Replace(' ', ' '), StringComparison.Ordinal);
        }

        var english = (await pages.English.Get("/admin/handovers/" + id)).Expect(200).Body;
        Assert.Contains("◆ due 11:00", english, StringComparison.Ordinal);
        Assert.Contains("As a table", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_only_observed_says_why_it_has_no_clocks()
    {
        var id = await pages.Api.HandOver(await pages.Api.Draft(Sample.Terms()));

        Assert.Contains("war keine Version in Kraft", (await pages.German.Get("/admin/handovers/" + id)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_and_address_of_the_lead_are_shown_where_they_are_stored()
    {
        var key = await pages.Api.Signed(
            Sample.Terms(extra: """{ "privacy": { "leadContact": true, "perPerson": "off", "minGroupSize": 5, "retentionMonths": 24 } }"""));
        var lead = Leads.Lead(key).With("lead", new { name = "Lead Beispiel", email = "lead@example.com" });
        var recorded = await pages.Api.Post("/v1/handovers", lead);

        var body = (await pages.German.Get("/admin/handovers/" + (string)recorded.Expect(201).Json["id"]!)).Expect(200).Body;
        Assert.Contains("lead@example.com", body, StringComparison.Ordinal);
        Assert.DoesNotContain("sind nicht gespeichert", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_lead_is_not_found() => (await pages.German.Get("/admin/handovers/0197a000-0000-7000-8000-000000000000")).Expect(404);
}
