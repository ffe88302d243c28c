using SlaApi.Authorization;

namespace SlaApi.Tests.Admin.Accounts;

public sealed class AccountsTests(People people) : IClassFixture<People>
{
    [Fact]
    public async Task An_account_is_opened_with_a_password_shown_once()
    {
        var admin = await people.SignIn("admin@example.com", "en");
        var opened = (await admin.Submit("/admin/accounts/new", ("name", "New Person"), ("email", "new@example.com"), ("role", "Management"))).Expect(200);
        var password = opened.Page().QuerySelector("code")!.TextContent;
        Assert.DoesNotContain(password, (await admin.Get("/admin/accounts")).Expect(200).Body, StringComparison.Ordinal);
        (await (await AdminSession.SignIn(people.App, "new@example.com", password)).Get("/admin")).Expect(200);
    }

    [Fact]
    public async Task All_faults_of_a_new_account_are_told_at_once_and_nothing_typed_is_lost()
    {
        var admin = await people.SignIn("admin@example.com", "en");
        var refused = (await admin.Submit("/admin/accounts/new", ("name", ""), ("email", "no address"), ("role", ""))).Expect(400).Body;
        Assert.All(
            ["Enter the name.", "Not a valid e-mail address.", "Choose a role.", "value=\"no address\""],
            text => Assert.Contains(text, refused, StringComparison.Ordinal));
        var known = (await admin.Submit("/admin/accounts/new", ("name", "Twin"), ("email", "VIEWER@example.com"), ("role", "Viewer"))).Expect(400).Body;
        Assert.Contains("An account with this e-mail address already exists.", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_stays_out()
    {
        var account = await people.Open("leaving@example.com", Role.Marketing);
        var leaving = await people.SignIn("leaving@example.com");
        (await leaving.Get("/admin")).Expect(200);
        (await (await people.SignIn("admin@example.com")).Submit($"/admin/accounts/{account.Id}", ("access", "disabled"))).Expect(302);
        (await leaving.Get("/admin")).Expect(302);
        var again = new AdminSession(people.App.Http, "de-CH");
        (await again.Post("/admin/sign-in", new() { ["email"] = "leaving@example.com", ["password"] = People.Password })).Expect(400);
    }

    [Fact]
    public async Task Nobody_disables_the_own_account()
    {
        var admin = await people.SignIn("admin@example.com", "en");
        var row = (await admin.Get("/admin/accounts")).Page().QuerySelectorAll("tr").Single(
            r => r.QuerySelectorAll("td").Any(c => c.Words() == "admin@example.com"));
        var own = row.QuerySelector("a[href^='/admin/accounts/']")!.GetAttribute("href")!;
        Assert.Contains("You cannot disable or change your own", (await admin.Submit(own, ("access", "disabled"))).Expect(409).Body, StringComparison.Ordinal);
        (await admin.Submit(own, ("role", "nothing"))).Expect(400);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_and_the_old_password()
    {
        var account = await people.Open("lost@example.com", Role.Viewer);
        var session = await people.SignIn("lost@example.com");
        var admin = await people.SignIn("admin@example.com", "en");
        var form = await admin.Filled($"/admin/accounts/{account.Id}");
        var renewed = (await admin.Send($"/admin/accounts/{account.Id}?handler=Password", form)).Expect(200);
        (await session.Get("/admin")).Expect(302);
        await AdminSession.SignIn(people.App, "lost@example.com", renewed.Page().QuerySelector("code")!.TextContent);
    }

    [Fact]
    public async Task A_person_changes_the_own_password()
    {
        await people.Open("careful@example.com", Role.Viewer);
        var session = await people.SignIn("careful@example.com", "en");
        Assert.Contains(
            "The current password is wrong.",
            (await session.Submit("/admin/account", ("current", "wrong"), ("password", "another good one"))).Expect(400).Body,
            StringComparison.Ordinal);
        (await session.Submit("/admin/account", ("current", People.Password), ("password", "another good one"))).Expect(302);
        (await session.Get("/admin")).Expect(200);
        await AdminSession.SignIn(people.App, "careful@example.com", "another good one");
    }

    [Fact]
    public async Task Accounts_are_for_administrators()
    {
        var viewer = await people.SignIn("viewer@example.com");
        Assert.Contains("/admin/no-access", (await viewer.Get("/admin/accounts")).Expect(302).Location, StringComparison.Ordinal);
        (await viewer.Get("/admin/no-access")).Expect(403);
    }
}
