using AngleSharp.Dom;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

public sealed class ActsTests(People people) : IClassFixture<People>
{
    private const string Reasons = """
        { "rejection": { "reasons": [ { "code": "duplicate", "label": { "de": "Doppelt erfasst", "en": "Duplicate" } } ],
          "contestWithin": { "value": 5, "unit": "businessDays" } } }
        """;

    [Fact]
    public async Task Each_role_sees_its_own_acts_and_readers_see_none()
    {
        var page = await Lead();
        Assert.Equal(
            ["Annehmen", "Ablehnen …", "Kontakt festhalten …", "Zuteilen …", "Mir zuteilen"], Offered(await (await Sales()).Get(page)));
        Assert.Equal([], Offered(await (await people.SignIn("marketing@example.com")).Get(page)));
        var viewer = await people.SignIn("viewer@example.com");
        Assert.Equal([], Offered(await viewer.Get(page)));
        AssertNotAllowed(await Send(viewer, page, "accept"));
    }

    [Fact]
    public async Task A_lead_is_accepted_by_one_click_and_the_history_says_by_whom()
    {
        var key = await Agreement();
        var page = await Lead(key);
        var sales = await Sales();
        Assert.Equal(page, (await Send(sales, page, "accept")).Expect(302).Location);
        var shown = (await sales.Get(page)).Expect(200);
        Assert.Contains("Lead L-1: gespeichert.", shown.Body, StringComparison.Ordinal);
        Assert.Equal("✓ angenommen", shown.Page().QuerySelector("h1 .pill")!.Words());
        Assert.Equal("accepted", await State(page));

        var entry = (await people.Api.Get($"/v1/agreements/{key}/audit")).Expect(200).Json["items"]![0]!;
        Assert.Equal(("recordEvent", "account", "sales"), ((string)entry["action"]!, (string)entry["actorKind"]!, (string)entry["actorName"]!));
        var history = (await sales.Get($"/admin/agreements/{key}/history")).Expect(200).Page();
        Assert.Contains(history.QuerySelectorAll(".timeline li"), li => li.Words().StartsWith("Lead: Angenommen Zum Lead sales,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejection_needs_one_of_the_agreed_reasons_and_keeps_what_was_typed()
    {
        var page = await Lead(await Agreement());
        var sales = await Sales();
        var form = (await sales.Get(page + "?act=reject")).Expect(200).Page();
        Assert.Equal(["Bitte wählen", "Doppelt erfasst"], form.QuerySelectorAll("[name=reason] option").Select(o => o.Words()));

        var refused = (await Send(sales, page, "reject", ("reason", ""), ("note", "schon im CRM"))).Expect(400);
        Assert.Contains("Nennen Sie den Grund.", refused.Body, StringComparison.Ordinal);
        Assert.Equal("schon im CRM", refused.Page().QuerySelector("[name=note]")!.Words());

        (await Send(sales, page, "reject", ("reason", "duplicate"), ("note", "schon im CRM"))).Expect(302);
        Assert.Contains("Grund: Doppelt erfasst", (await sales.Get(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marketing_contests_with_a_reason_and_sales_decides()
    {
        var page = await Lead(await Agreement());
        var (sales, marketing) = (await Sales(), await people.SignIn("marketing@example.com"));
        (await Send(sales, page, "reject", ("reason", "duplicate"))).Expect(302);
        Assert.Equal([], Offered(await sales.Get(page)));
        Assert.Equal(["Ablehnung bestreiten …"], Offered(await marketing.Get(page)));
        (await Send(marketing, page, "contest", ("note", " "))).Expect(400);
        (await Send(marketing, page, "contest", ("note", "kein Doppel"))).Expect(302);

        Assert.Equal([], Offered(await marketing.Get(page)));
        AssertNotAllowed(await Send(marketing, page, "decide", ("outcome", "overturned")));
        Assert.Equal(["Über die Ablehnung entscheiden …"], Offered(await sales.Get(page)));
        (await Send(sales, page, "decide", ("outcome", ""))).Expect(400);
        (await Send(sales, page, "decide", ("outcome", "overturned"))).Expect(302);
        Assert.Equal("accepted", await State(page));
    }

    [Theory]
    [InlineData("true", "contacted")]
    [InlineData("false", "contactAttempted")]
    public async Task A_contact_is_recorded_for_when_it_happened(string reached, string type)
    {
        var page = await Lead(await Agreement());
        var sales = await Sales();
        var future = (await Send(sales, page, "contact", ("reached", reached), ("occurredAt", "2026-03-10T09:00"))).Expect(400);
        Assert.Contains("Zeitpunkt: Liegt in der Zukunft.", future.Body, StringComparison.Ordinal);
        Assert.Equal("2026-03-10T09:00", future.Page().QuerySelector("[name=occurredAt]")!.GetAttribute("value"));
        (await Send(sales, page, "contact", ("reached", reached), ("channel", "phone"), ("occurredAt", "gestern"))).Expect(400);

        (await Send(sales, page, "contact", ("reached", reached), ("channel", "phone"), ("occurredAt", "2026-03-09T09:15"))).Expect(302);
        var recorded = (await people.Api.Get(page.Replace("/admin/", "/v1/", StringComparison.Ordinal) + "/events")).Expect(200).Json["items"]![0]!;
        Assert.Equal((type, "2026-03-09T08:15:00Z", "phone"), ((string)recorded["type"]!, (string)recorded["occurredAt"]!, (string)recorded["channel"]!));
    }

    [Fact]
    public async Task A_list_accepts_and_takes_by_one_click_and_stays_where_it_was()
    {
        var key = await Agreement();
        var page = await Lead(key);
        var (list, sales) = ($"/admin/agreements/{key}/handovers?state=open", await Sales());
        var buttons = (await sales.Get(list)).Expect(200).Page().QuerySelectorAll("button[form=acts]");
        Assert.Equal([page + "?act=accept", page + "?act=assign"], buttons.Select(b => b.GetAttribute("formaction")));
        (await Send(sales, page, "assign", ("self", "true"), ("returnUrl", list))).Expect(302);
        Assert.Equal("sales@example.com", (string)(await Details(page))["assignee"]!);
        Assert.Single((await sales.Get(list)).Page().QuerySelectorAll("button[form=acts]"));
        Assert.Equal(list, (await Send(sales, page, "accept", ("returnUrl", list))).Expect(302).Location);
        Assert.Equal(page, (await Send(sales, page, "contact", ("returnUrl", "https://elsewhere.example/"))).Expect(302).Location);

        Assert.Empty(
            (await (await people.SignIn("viewer@example.com")).Get($"/admin/agreements/{key}/handovers")).Page().QuerySelectorAll("#acts, [form=acts]"));
    }

    [Fact]
    public async Task What_is_no_longer_possible_is_refused_in_the_words_of_the_page()
    {
        var page = await Lead(await Agreement());
        var sales = await Sales();
        (await Send(sales, page, "accept")).Expect(302);
        var german = (await Send(sales, page, "reject", ("reason", "duplicate"), ("note", "doch nicht"))).Expect(409);
        Assert.Contains("«Ablehnen» geht nicht: Der Lead ist zu diesem Zeitpunkt schon angenommen.", german.Body, StringComparison.Ordinal);
        Assert.Equal("doch nicht", german.Page().QuerySelector("[name=note]")!.Words());
        Assert.DoesNotContain("reopened", german.Body, StringComparison.Ordinal);

        // The same form twice is one contact.
        (await Send(sales, page, "contact", ("seen", "1"), ("occurredAt", "2026-03-09T09:20"))).Expect(302);
        (await Send(sales, page, "contact", ("seen", "1"), ("occurredAt", "2026-03-09T09:20"))).Expect(302);
        Assert.Contains(
            "Inzwischen ist hier schon etwas festgehalten.",
            (await Send(sales, page, "contact", ("seen", "1"), ("occurredAt", "2026-03-09T09:21"))).Expect(409).Body, StringComparison.Ordinal);
        (await Send(sales, page, "dance")).Expect(404);
    }

    private Task<AdminSession> Sales() => people.SignIn("sales@example.com");

    private Task<string> Agreement() => people.Api.Signed(Sample.Terms(extra: Reasons));

    /// <summary>The page of a lead that was handed over at 09:00 today.</summary>
    private async Task<string> Lead(string? agreement = null) =>
        "/admin/handovers/" + await people.Api.HandOver(agreement ?? await Agreement(), "L-1", "2026-03-09T08:00:00Z");

    /// <summary>Sends a form of the page.</summary>
    private static async Task<Answer> Send(AdminSession session, string page, string act, params (string Name, string Value)[] fields)
    {
        var token = (await session.Get(page)).Expect(200).Page().QuerySelector("[name=__form]")!.GetAttribute("value")!;
        return await session.Send(page + "?act=" + act, fields.Append(("__form", token)).ToDictionary(f => f.Item1, f => f.Item2));
    }

    private static void AssertNotAllowed(Answer answer) => Assert.Contains("/admin/no-access", answer.Expect(302).Location, StringComparison.Ordinal);

    private static IEnumerable<string> Offered(Answer page) =>
        page.Expect(200).Page().QuerySelectorAll(".acts > a, .acts button").Select(e => e.Words());

    private async Task<System.Text.Json.Nodes.JsonNode> Details(string page) =>
        (await people.Api.Get(page.Replace("/admin/", "/v1/", StringComparison.Ordinal))).Expect(200).Json;

    private async Task<string> State(string page) => (string)(await Details(page))["state"]!;
}
