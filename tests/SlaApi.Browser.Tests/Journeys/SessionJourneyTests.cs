using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>Nothing typed is lost: neither when the session has expired, nor when the language is changed in the middle of a form.</summary>
public sealed class SessionJourneyTests
{
    private const string Page = "/admin/agreements/deutschland/versions/2/edit/introduction";
    private static readonly Lazy<Task<Site>> Own = new(StartRenewal);

    [Theory]
    [InlineData("de-CH", true, "Einleitung", "Speichern", "E-Mail", "Passwort", "Anmelden", "Eingaben senden")]
    [InlineData("en", false, "Introduction", "Save", "E-mail", "Password", "Sign in", "Send the input")]
    public async Task A_form_sent_after_the_session_has_expired_is_stored_after_signing_in(
        string language, bool script, string label, string save, string email, string password, string signIn, string send)
    {
        var site = await Own.Value;
        await using var window = await site.Window(Person.Marketing, language, script);
        var keyboard = new Keyboard(await window.NewPageAsync());
        await keyboard.Page.GotoAsync(Page);
        await keyboard.Fill(label, "typed before the end, " + language);
        await window.ClearCookiesAsync(new() { Name = Person.Session });
        await keyboard.Press(save);
        await keyboard.Fill(email, Person.Marketing.Email);
        await keyboard.Fill(password, await site.PasswordOf(Person.Marketing));
        await keyboard.Press(signIn);
        if (script)
        {
            await keyboard.Page.WaitForURLAsync(url => url.EndsWith("/versions/2", StringComparison.Ordinal));
        }
        else
        {
            await keyboard.Press(send);
        }

        Assert.Equal("typed before the end, " + language, await Stored(site));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_the_language_keeps_what_is_typed(bool script)
    {
        var site = await Own.Value;
        var before = await Stored(site);
        await using var window = await site.Window(Person.Marketing, "de-CH", script);
        var keyboard = new Keyboard(await window.NewPageAsync());
        await keyboard.Page.GotoAsync(Page);
        await keyboard.Fill("Einleitung", "halb fertig");
        if (script)
        {
            await keyboard.Choose("Sprache", "English");
            await keyboard.Page.Keyboard.PressAsync("Tab"); // by keyboard a choice is sent when the field is left, not before
            await keyboard.Page.Locator("html[lang=en]").WaitForAsync();
        }
        else
        {
            await keyboard.Page.GetByLabel("Sprache", new() { Exact = true }).SelectOptionAsync("en");
            await keyboard.Press("Wechseln");
        }

        await keyboard.Sees("Introduction");
        Assert.Equal("halb fertig", await keyboard.Page.GetByRole(AriaRole.Textbox, new() { Name = "Introduction", Exact = true }).InputValueAsync());
        Assert.Equal(before, await Stored(site));

        // Enter in a field still sends the form itself, not its language.
        await keyboard.Page.GotoAsync(Page.Replace("introduction", "review", StringComparison.Ordinal));
        await keyboard.Page.Locator("main form[data-guard] input[type=text]").First.PressAsync("Enter");
        await keyboard.Page.WaitForURLAsync(url => url.EndsWith("/versions/2", StringComparison.Ordinal));
    }

    private static async Task<string?> Stored(Site site) =>
        (string?)(await (await site.App.Client()).Get("/v1/agreements/deutschland/versions/2")).Expect(200).Json["terms"]!["introduction"];

    private static async Task<Site> StartRenewal()
    {
        var site = await Site.StartDemo();
        (await (await site.App.Client()).Post("/v1/agreements/deutschland/versions", new { renew = true })).Expect(201);
        return site;
    }
}
