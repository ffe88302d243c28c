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
        var refused = (await admin.Send(page + "?party=Marketing", await admin.Filled(page, ("name", "Administration")))).Expect(403).Body;
        Assert.Contains("Only the representative of this party or the deputy signs for it.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_version_is_a_draft_again_and_a_draft_can_be_deleted()
    {
        var page = await Submitted();
        var admin = await people.SignIn("admin@example.com");
        var draft = (await admin.Send(page + "?handler=Withdraw", await admin.Filled(page))).Expect(302).Location!;
        Assert.EndsWith("/compare", draft, StringComparison.Ordinal);
        var deletion = draft.Replace("/compare", "/delete", StringComparison.Ordinal);
        Assert.Contains("Version 2 löschen?", (await admin.Get(deletion)).Expect(200).Body, StringComparison.Ordinal);
        (await admin.Submit(deletion)).Expect(302);
        (await admin.Get(draft)).Expect(404);
    }

    private async Task<string> Submitted()
    {
        var draft = await people.Draft();
        return (await (await people.SignIn("marketing@example.com")).Submit(draft + "/compare")).Expect(302).Location!;
    }
}
