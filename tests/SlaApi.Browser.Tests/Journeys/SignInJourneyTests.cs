using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>Signing in and out by keyboard, with a wrong password first.</summary>
public sealed class SignInJourneyTests
{
    [Theory]
    [InlineData("de-CH", "E-Mail", "Passwort", "Anmelden", "Heute", "Abmelden", "E-Mail-Adresse oder Passwort stimmt nicht, oder das Konto ist gesperrt.")]
    [InlineData("en", "E-mail", "Password", "Sign in", "Today", "Sign out", "E-mail address or password is not right, or the account is disabled.")]
    public async Task A_person_signs_in_and_out_by_keyboard(
        string language, string email, string password, string signIn, string today, string signOut, string wrong)
    {
        var site = await Site.Filled;
        await using var window = await site.Window(null, language);
        var keyboard = new Keyboard(await window.NewPageAsync());

        // A link to a page leads there after signing in.
        await keyboard.Page.GotoAsync("/admin/account");
        await keyboard.Fill(email, Person.Administrator.Email);
        await keyboard.Fill(password, "not the right one");
        await keyboard.Press(signIn);
        await keyboard.Sees(wrong);
        Assert.Equal(Person.Administrator.Email, await keyboard.Page.GetByLabel(email, new() { Exact = true }).InputValueAsync());

        await keyboard.Fill(password, Person.Administrator.Password!);
        await keyboard.Press(signIn);
        Assert.EndsWith("/admin/account", keyboard.Page.Url, StringComparison.Ordinal);
        await keyboard.Open(today);
        Assert.EndsWith("/admin", keyboard.Page.Url, StringComparison.Ordinal);

        await keyboard.Press(signOut);
        Assert.EndsWith("/admin/sign-in", keyboard.Page.Url, StringComparison.Ordinal);
        await keyboard.Page.GotoAsync("/admin");
        Assert.Contains("/admin/sign-in", keyboard.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_skip_link_comes_first_and_leads_past_the_header(bool script)
    {
        await using var window = await (await Site.Filled).Window(Person.Administrator, "en", script);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/admin");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.Locator(":focus").EvaluateAsync<string>("e => e.id"));
    }
}
