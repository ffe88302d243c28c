using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>After five wrong passwords the account is locked, and the page says so.</summary>
public sealed class LockoutJourneyTests
{
    [Theory]
    [InlineData("de-CH", "E-Mail", "Passwort", "Anmelden", "Zu viele falsche Passwörter. Versuchen Sie es in einer Viertelstunde wieder.")]
    [InlineData("en", "E-mail", "Password", "Sign in", "Too many wrong passwords. Try again in a quarter of an hour.")]
    public async Task Five_wrong_passwords_lock_the_account(string language, string email, string password, string signIn, string locked)
    {
        var site = await Site.Renewing;
        var person = await site.AddViewer($"locked-{language}@example.com");
        await using var window = await site.Window(null, language);
        var keyboard = new Keyboard(await window.NewPageAsync());
        await keyboard.Page.GotoAsync("/admin/sign-in");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await keyboard.Fill(email, person.Email);
            await keyboard.Fill(password, "wrong " + attempt);
            await keyboard.Press(signIn);
        }

        // The correct password is refused, too.
        await keyboard.Sees(locked);
        await keyboard.Fill(password, await site.PasswordOf(person));
        await keyboard.Press(signIn);
        await keyboard.Sees(locked);
    }
}
