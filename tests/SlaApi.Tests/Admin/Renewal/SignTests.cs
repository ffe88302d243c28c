namespace SlaApi.Tests.Admin.Renewal;

public sealed class SignTests(People people) : IClassFixture<People>
{
    [Fact]
    public async Task A_renewal_goes_from_its_preparation_to_both_signatures()
    {
        var key = await people.Signed();
        var marketing = await people.SignIn("marketing@example.com");
        var page = (await marketing.Submit($"/admin/agreements/{key}/renewal")).Expect(302).Location!;
        var screens = 1;
        while (!page.EndsWith("/compare", StringComparison.Ordinal))
        {
            page = (await marketing.Submit(page)).Expect(302).Location!;
            screens++;
        }

        Assert.Contains("Gilt ab", (await marketing.Get(page)).Expect(200).Body, StringComparison.Ordinal);
        page = (await marketing.Submit(page)).Expect(302).Location!;
        Assert.Equal($"/admin/agreements/{key}/versions/2/sign", page);
        Assert.Equal(6, screens + 1);

        (await marketing.Send(page + "?party=Nobody", await marketing.Filled(page))).Expect(400);
        (await marketing.Send(page + "?party=Sales", await marketing.Filled(page))).Expect(403);
        (await marketing.Send(page + "?party=Marketing", await marketing.Filled(page))).Expect(302);
        Assert.Contains(
            "Ihre Unterschrift ist festgehalten. Als Nächstes unterzeichnet Leitung Verkauf für Verkauf.",
            (await marketing.Get(page)).Expect(200).Body, StringComparison.Ordinal);
        var sales = await people.SignIn("sales@example.com");
        (await sales.Send(page + "?party=Sales", await sales.Filled(page))).Expect(302);

        var version = (await people.Api.Get($"/v1/agreements/{key}/versions/2")).Expect(200).Json;
        Assert.Equal("signed", (string?)version["status"]);
        Assert.Equal("2027-01-01", (string?)version["inForceFrom"]);
        Assert.Equal(["marketing@example.com", "sales@example.com"], version["signatures"]!.AsArray().Select(s => (string?)s!["account"]));
        Assert.Contains("Die Version gilt ab 1. Januar 2027.", (await sales.Get(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_lead_to_their_fields()
    {
        var draft = await people.Draft();
        var marketing = await people.SignIn("marketing@example.com", "en");
        (await marketing.Submit(draft + "/edit/persons", ("responsibilities/sales/deputy/name", ""), ("responsibilities/sales/deputy/email", ""))).Expect(302);
        var refused = (await marketing.Submit(draft + "/compare")).Expect(409).Body;
        Assert.Contains($"href=\"{draft}/edit/persons?back=compare#f-responsibilities-sales-deputy-name\"", refused, StringComparison.Ordinal);
        Assert.Contains("id=\"f-responsibilities-sales-deputy-name\"", (await marketing.Get(draft + "/edit/persons")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_named_in_the_terms_does_not_sign()
    {
        var page = await Submitted();
        var viewer = await people.SignIn("viewer@example.com", "en");
        Assert.DoesNotContain("Sign for Marketing", (await viewer.Get(page)).Expect(200).Body, StringComparison.Ordinal);
        var admin = await people.SignIn("admin@example.com", "en");
        var tagged = await admin.Filled(page.Replace("/sign", "/withdraw", StringComparison.Ordinal));
        var refused = (await admin.Send(page + "?party=Marketing", tagged)).Expect(403).Body;
        Assert.Contains("Only the representative of this party or the deputy signs for it.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_signed_stands_above_the_signature_and_name_capacity_and_date_are_not_typed()
    {
        var page = await Submitted();
        var session = await people.SignIn("sales@example.com");
        var shown = (await session.Get(page)).Expect(200);
        Assert.Contains("Das ändert sich gegenüber Version 1", shown.Body, StringComparison.Ordinal);
        Assert.Contains("31. Dezember 2027", shown.Page().QuerySelector("table.changes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Geschäftszeiten", shown.Page().QuerySelector("details .document")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Ich, sales, stimme als Vertretung für Verkauf den Bestimmungen der Version 2 zu, wie sie hier stehen.",
            shown.Page().QuerySelector("#party-Sales")!.ParentElement!.Words(), StringComparison.Ordinal);
        Assert.Equal(["tag", "__form"], shown.Page().QuerySelectorAll("section.panel form [name]").Select(f => f.GetAttribute("name")));

        // What is sent beside is not taken: the name is that of the account, the day is today.
        (await session.Send(page + "?party=Sales", await session.Filled(page, ("name", "Somebody Else"), ("signedOn", "2020-01-01")))).Expect(302);
        var signature = (await Version(page))["signatures"]![0]!;
        Assert.Equal(("sales", "2026-03-09"), ((string?)signature["name"], (string?)signature["signedOn"]));
    }

    [Fact]
    public async Task A_first_version_shows_its_whole_text()
    {
        var draft = await people.Draft(signed: false);
        var marketing = await people.SignIn("marketing@example.com", "en");
        var page = (await marketing.Submit(draft + "/compare")).Expect(302).Location!;
        var shown = (await marketing.Get(page)).Expect(200);
        Assert.Contains("The whole text of version 1", shown.Body, StringComparison.Ordinal);
        Assert.Null(shown.Page().QuerySelector("details .document"));
        Assert.Contains("Leitung Marketing", shown.Page().QuerySelector("main > .document")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_without_an_account_cannot_sign_and_the_page_says_how_to_invite_them()
    {
        var draft = await people.Draft();
        var marketing = await people.SignIn("marketing@example.com", "en");
        (await marketing.Submit(
            draft + "/edit/persons",
            ("responsibilities/sales/deputy/name", "Rita Neu"), ("responsibilities/sales/deputy/email", "rita@example.com"))).Expect(302);
        var page = (await marketing.Submit(draft + "/compare")).Expect(302).Location!;
        var panel = (await marketing.Get(page)).Expect(200).Page().QuerySelector("#party-Sales")!.ParentElement!;
        Assert.Contains("Rita Neu, deputy rita@example.com ▲ has no account yet", panel.Words(), StringComparison.Ordinal);
        Assert.Equal("mailto:admin@example.com", panel.QuerySelector("a")!.GetAttribute("href"));

        // The administrator's button opens the form filled in, without the address of a person in an address of a page.
        var admin = await people.SignIn("admin@example.com", "en");
        var asked = await admin.Filled(page);
        var filled = (await admin.Send("/admin/accounts/new", new(asked) { ["__show"] = "true" })).Expect(200);
        Assert.Equal(
            ["Rita Neu", "rita@example.com"], new[] { "f-name", "f-email" }.Select(id => filled.Page().GetElementById(id)!.GetAttribute("value")));
        Assert.DoesNotContain("rita@example.com", (await admin.Get("/admin/accounts")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_asks_first_and_names_the_signature_that_becomes_void()
    {
        var page = await Submitted();
        var marketing = await people.SignIn("marketing@example.com", "en");
        (await marketing.Send(page + "?party=Marketing", await marketing.Filled(page))).Expect(302);
        var withdraw = (await marketing.Get(page)).Expect(200).Page().QuerySelector("main a[href$='/withdraw']")!.GetAttribute("href")!;
        Assert.Contains(
            "marketing signed for Marketing on 9 March 2026. That signature becomes void",
            (await marketing.Get(withdraw)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Single((await Version(page))["signatures"]!.AsArray());

        var draft = (await marketing.Submit(withdraw)).Expect(302).Location!;
        Assert.Contains(
            "Withdrawn. The version is a draft again. The signature of marketing is void. Change what is needed, then submit it for signature again.",
            (await marketing.Get(draft)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal("draft", (string?)(await Version(page))["status"]);
        Assert.Equal(draft.Replace("/compare", "/sign", StringComparison.Ordinal), (await marketing.Get(withdraw)).Expect(302).Location);
        var viewer = await people.SignIn("viewer@example.com");
        Assert.Contains("/admin/no-access", (await viewer.Get(withdraw)).Expect(302).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_version_is_a_draft_again_and_a_draft_can_be_deleted()
    {
        var page = await Submitted();
        var admin = await people.SignIn("admin@example.com");
        var draft = (await admin.Submit(page.Replace("/sign", "/withdraw", StringComparison.Ordinal))).Expect(302).Location!;
        Assert.EndsWith("/compare", draft, StringComparison.Ordinal);
        var deletion = draft.Replace("/compare", "/delete", StringComparison.Ordinal);
        Assert.Contains("Version 2 löschen?", (await admin.Get(deletion)).Expect(200).Body, StringComparison.Ordinal);
        (await admin.Submit(deletion)).Expect(302);
        (await admin.Get(draft)).Expect(404);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Version(string page) =>
        (await people.Api.Get(page.Replace("/admin/", "/v1/", StringComparison.Ordinal).Replace("/sign", "", StringComparison.Ordinal))).Expect(200).Json;

    private async Task<string> Submitted()
    {
        var draft = await people.Draft();
        return (await (await people.SignIn("marketing@example.com")).Submit(draft + "/compare")).Expect(302).Location!;
    }
}
