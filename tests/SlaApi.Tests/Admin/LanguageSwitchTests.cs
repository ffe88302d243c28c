namespace SlaApi.Tests.Admin;

public sealed class LanguageSwitchTests(People people) : IClassFixture<People>
{
    [Fact]
    public async Task The_switch_belongs_to_the_form_and_keeps_what_is_typed()
    {
        var page = await people.Draft() + "/edit/targets";
        var session = await people.SignIn("marketing@example.com");
        var shown = (await session.Get(page)).Expect(200).Page();
        var form = shown.QuerySelector("main form[data-guard]")!.Id!;
        Assert.All(["select#language", "button[name=__show]"], s => Assert.Equal(form, shown.QuerySelector(s)!.GetAttribute("form")));
        // Enter in a field sends the first button of the form: it must not be that of the language.
        Assert.Null(shown.QuerySelector($"button[form={form}]")!.GetAttribute("name"));

        var typed = await session.Filled(page, ("targets/0/amount", "zwölf"));
        typed["was"] = typed["was"].Replace("\"amount\":120", "\"amount\":99", StringComparison.Ordinal);
        var switched = (await session.Send(page, new(typed) { ["__language"] = "en", ["__show"] = "true" })).Expect(200);
        Assert.Contains("lang=\"en\"", switched.Markup, StringComparison.Ordinal);
        Assert.Equal("zwölf", switched.Page().GetElementById("f-targets-0-amount")!.GetAttribute("value"));
        Assert.Equal(typed["was"], switched.Page().QuerySelector("[name=was]")!.GetAttribute("value"));
        Assert.Equal(120, (int)(await people.Terms(page.Replace("/edit/targets", "", StringComparison.Ordinal)))["targets"]![0]!["amount"]!);
        Assert.Contains("lang=\"en\"", (await session.Get("/admin")).Expect(200).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_the_token_of_the_form_and_leaves_an_unknown_language_alone()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com");
        var typed = await session.Filled(page, ("introduction", "typed"));
        var unknown = (await session.Send(page, new(typed) { ["__language"] = "fr", ["__show"] = "true" })).Expect(200);
        Assert.Contains("lang=\"de-CH\"", unknown.Markup, StringComparison.Ordinal);
        typed.Remove("__form");
        (await session.Send(page, new(typed) { ["__language"] = "en", ["__show"] = "true" })).Expect(400);
    }

    [Fact]
    public async Task Where_nothing_is_typed_it_leads_back_to_the_page()
    {
        var session = await people.SignIn("viewer@example.com");
        var page = (await session.Get("/admin/handovers?state=won")).Expect(200).Page();
        var fields = page.QuerySelectorAll("form.language [name]").ToDictionary(
            f => f.GetAttribute("name")!, f => f.GetAttribute("name") == "language" ? "en" : f.GetAttribute("value")!);
        Assert.Equal("/admin/handovers?state=won", (await session.Send("/admin/language", fields)).Expect(302).Location);
        Assert.Contains("lang=\"en\"", (await session.Get("/admin")).Expect(200).Markup, StringComparison.Ordinal);
    }
}
