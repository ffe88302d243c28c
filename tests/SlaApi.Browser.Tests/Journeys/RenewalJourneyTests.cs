using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>
/// The demo agreement is renewed by keyboard alone, with and without JavaScript, in both languages: prepared, changed, compared, signed by both sides.
/// </summary>
public sealed class RenewalJourneyTests
{
    private static readonly Lazy<Task<Site>> German = new(Site.StartDemo);
    private static readonly Lazy<Task<Site>> English = new(Site.StartDemo);

    [Theory]
    [InlineData("schweiz", true)]
    [InlineData("deutschland", false)]
    public async Task In_German(string agreement, bool script) => await Renew(await German.Value, agreement, script, new Words(
        "de-CH", "Anmelden", "Abmelden", "E-Mail", "Passwort", "Erneuerung vorbereiten", "Speichern und weiter", "SQL je Monat", "Anzahl", "1.000",
        "«1.000» kann 1 oder 1’000 heissen",
        "Montag", "Zur Unterschrift geben", "Für Marketing unterzeichnen", "Ihre Unterschrift ist festgehalten.",
        "Für Verkauf unterzeichnen", "Beide haben unterzeichnet."));

    [Theory]
    [InlineData("schweiz", true)]
    [InlineData("deutschland", false)]
    public async Task In_English(string agreement, bool script) => await Renew(await English.Value, agreement, script, new Words(
        "en", "Sign in", "Sign out", "E-mail", "Password", "Prepare the renewal", "Save and continue", "SQL per month", "Number", "1,5",
        "“1,5” can be read in two ways",
        "Monday", "Submit for signature", "Sign for Marketing", "Your signature is recorded.", "Sign for Verkauf", "Both have signed."));

    private static async Task Renew(Site site, string agreement, bool script, Words w)
    {
        await using var window = await site.Window(null, w.Language, script);
        var keyboard = new Keyboard(await window.NewPageAsync());
        await keyboard.Page.GotoAsync("/admin");
        await SignIn(keyboard, site, Person.Marketing, w);

        await keyboard.Open(agreement == "schweiz" ? "Vertriebsregion Schweiz" : "Vertriebsregion Deutschland");
        await keyboard.Press(w.Prepare);
        await keyboard.Press(w.Next);

        // An ambiguous entry is reported, and stays in its field until it is corrected.
        await keyboard.Fill(w.Amount, w.Unclear, w.Volume);
        await keyboard.Press(w.Next);
        await keyboard.Sees(w.WhyUnclear);
        var volume = keyboard.Page.GetByRole(AriaRole.Group, new() { Name = w.Volume, Exact = true });
        Assert.Equal(w.Unclear, await volume.GetByRole(AriaRole.Textbox, new() { Name = w.Amount, Exact = true }).InputValueAsync());
        await keyboard.Fill(w.Amount, "73", w.Volume);
        await keyboard.Press(w.Next);

        await keyboard.Fill(w.Monday, "08:00–12:00, 13:30–18:15");
        await keyboard.Press(w.Next);
        await keyboard.Press(w.Next);

        await keyboard.Sees("73");
        await keyboard.Sees("18:15");
        await keyboard.Press(w.Submit);
        var sign = keyboard.Page.Url;
        await keyboard.Press(w.SignMarketing);
        await keyboard.Sees(w.Recorded);
        await keyboard.Press(w.SignOut);

        await keyboard.Page.GotoAsync(sign);
        await SignIn(keyboard, site, Person.Sales, w);
        await keyboard.Press(w.SignSales);
        await keyboard.Sees(w.InForce);

        var version = (await (await site.App.Client()).Get($"/v1/agreements/{agreement}/versions/2")).Expect(200).Json;
        Assert.Contains((string?)version["status"], new[] { "signed", "active" });
        Assert.Equal(73, (int)version["terms"]!["targets"]![0]!["amount"]!);
    }

    private static async Task SignIn(Keyboard keyboard, Site site, Person person, Words w)
    {
        await keyboard.Fill(w.Email, person.Email);
        await keyboard.Fill(w.Password, await site.PasswordOf(person));
        await keyboard.Press(w.SignIn);
    }

    /// <summary>The texts shown on the way.</summary>
    private sealed record Words(
        string Language, string SignIn, string SignOut, string Email, string Password, string Prepare, string Next, string Volume, string Amount,
        string Unclear, string WhyUnclear,
        string Monday, string Submit, string SignMarketing, string Recorded, string SignSales, string InForce);
}
