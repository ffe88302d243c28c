using SlaApi.Browser.Tests.Browsing;

namespace SlaApi.Browser.Tests.Journeys;

/// <summary>An agreement from nothing: drafted from the template, completed form by form, signed by both sides, with and without JavaScript.</summary>
public sealed class FirstAgreementJourneyTests
{
    private static readonly Lazy<Task<Site>> Own = new(Site.StartDemo);

    [Fact]
    public async Task In_German() => await Agree("aufbau-west", script: true, new(
        "de-CH", "Entwurf beginnen", "Speichern und weiter", "Ziel hinzufügen", "Empfängerin oder Empfänger hinzufügen",
        "Zur Unterschrift geben", "Für Marketing unterzeichnen", "Ihre Unterschrift ist festgehalten.", "Für Sales unterzeichnen",
        "Beide haben unterzeichnet."));

    [Fact]
    public async Task In_English() => await Agree("aufbau-ost", script: false, new(
        "en", "Begin the draft", "Save and continue", "Add a target", "Add a recipient",
        "Submit for signature", "Sign for Marketing", "Your signature is recorded.", "Sign for Sales", "Both have signed."));

    private static async Task Agree(string key, bool script, Words w)
    {
        var site = await Own.Value;
        await using var window = await site.Window(Person.Marketing, w.Language, script);
        var keyboard = new Keyboard(await window.NewPageAsync());
        var page = keyboard.Page;
        await page.GotoAsync("/admin/agreements/new");
        await Type(page, ("title", "Aufbau"), ("company", "Muster AG"), ("key", key));
        await keyboard.Press(w.Begin);
        Assert.EndsWith($"/admin/agreements/{key}/versions/1", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(page.Url + "/edit/period");

        await Type(page, ("scope/validFrom", "2027-01-01"), ("scope/validUntil", "2027-12-31"), ("renewal/renewOn", "2027-11-01"));
        await Next("scope");
        await Type(page, ("scope/businessUnit", "Software"), ("scope/geography", "Bern"), ("scope/productGroup", "Lizenzen"));
        await Next("parties");
        await Next("persons");
        await Type(page, [.. Of("marketing", Person.Marketing), .. Of("sales", Person.Sales)]);
        await Next("framework");
        await Type(page, ("framework/systemName", "Inbound"), ("framework/createdOn", "2026-11-01"));
        await Next("targets");
        await keyboard.Press(w.AddTarget);
        await Type(page, ("targets/0/amount", "40"));
        await Next("hours");
        await Next("reporting");
        await Type(page, ("reporting/channel", "E-Mail"));
        await keyboard.Press(w.AddRecipient);
        await Type(page, ("reporting/recipients/0/name", "Leitung"), ("reporting/recipients/0/email", "leitung@example.com"));
        await page.Locator("[name='reporting/recipients/0/level']").SelectOptionAsync("management");
        await Next("review");
        await Type(page, ("review/firstOn", "2027-04-01"));
        await Next("compare");

        await keyboard.Press(w.Submit);
        var sign = page.Url;
        Assert.True(sign.EndsWith("/sign", StringComparison.Ordinal), $"{sign}\n{await page.Locator("main").AriaSnapshotAsync()}");
        await keyboard.Press(w.SignMarketing);
        await keyboard.Sees(w.Recorded);

        await using var other = await site.Window(Person.Sales, w.Language, script);
        var sales = new Keyboard(await other.NewPageAsync());
        await sales.Page.GotoAsync(sign);
        await sales.Press(w.SignSales);
        await sales.Sees(w.Both);
        var version = (await (await site.App.Client()).Get($"/v1/agreements/{key}/versions/1")).Expect(200).Json;
        Assert.Equal(("signed", 40), ((string?)version["status"], (int)version["terms"]!["targets"]![0]!["amount"]!));

        async Task Next(string step)
        {
            await keyboard.Press(w.Next);
            Assert.True(page.Url.EndsWith("/" + step, StringComparison.Ordinal), $"{page.Url}, not {step}\n{await page.Locator("main").AriaSnapshotAsync()}");
        }
    }

    private static IEnumerable<(string Name, string Value)> Of(string party, Person person) =>
        new[] { $"parties/{party}/representative", $"responsibilities/{party}/responsible", $"responsibilities/{party}/deputy" }
            .SelectMany(p => new[] { (p + "/name", "Leitung"), (p + "/email", person.Email) });

    private static async Task Type(IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            await page.Locator($"main [name=\"{name}\"]").FillAsync(value);
        }
    }

    /// <summary>The texts shown on the way.</summary>
    private sealed record Words(
        string Language, string Begin, string Next, string AddTarget, string AddRecipient, string Submit,
        string SignMarketing, string Recorded, string SignSales, string Both);
}
