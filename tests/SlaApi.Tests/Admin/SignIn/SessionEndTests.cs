using System.Net.Http.Headers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.SignIn;

public sealed class SessionEndTests(People people) : IClassFixture<People>
{
    [Fact]
    public async Task A_form_posted_after_the_session_has_ended_is_sent_after_signing_in_again()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com", "en");
        var typed = await session.Filled(page, ("introduction", "Two lines\r\nwith <b> & \"quotes\" and ümläute"));
        session.Expire();
        var asked = (await session.Send(page, typed)).Expect(401);
        Assert.Contains("What you entered is kept and will be sent once you have signed in.", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Two lines", asked.Body, StringComparison.Ordinal);

        // A wrong password loses nothing either.
        var wrong = (await session.Send("/admin/sign-in", AdminSession.Filled(asked, ("email", "marketing@example.com"), ("password", "wrong")))).Expect(400);
        var replay = await Again(session, wrong, "marketing@example.com");
        Assert.Contains("Your input is still here", replay.Expect(200).Body, StringComparison.Ordinal);
        var form = replay.Page().QuerySelector("main form[data-resend]")!;
        Assert.Equal(page, form.GetAttribute("action"));
        session.Expire();
        (await Again(session, asked, "marketing@example.com")).Expect(200);
        (await session.Send(page, AdminSession.Filled(replay))).Expect(302);
        Assert.Equal(
            "Two lines\nwith <b> & \"quotes\" and ümläute",
            ((string)(await people.Terms(page.Replace("/edit/introduction", "", StringComparison.Ordinal)))["introduction"]!)
                .ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Nobody_else_sends_what_a_person_has_typed()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com");
        var typed = await session.Filled(page, ("introduction", "from marketing"));
        session.Expire();
        var asked = (await session.Send(page, typed)).Expect(401);
        Assert.Equal(page, (await Again(session, asked, "sales@example.com")).Expect(302).Location);
        Assert.Contains("stammt von einem anderen Konto und wurde nicht gesendet", (await session.Get(page)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_site_posts_is_never_sent()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com");
        session.Expire();
        var elsewhere = await people.SignIn("marketing@example.com"); // a token of the same account, but of another browser
        var foreign = await elsewhere.Filled(page, ("introduction", "injected"));
        Assert.Equal(page, (await Again(session, (await session.Send(page, foreign)).Expect(401), "marketing@example.com")).Expect(302).Location);

        session.Expire();
        foreign.Remove("__form");
        var without = (await session.Send(page, foreign)).Expect(401);
        Assert.Null(without.Page().QuerySelector("[name=kept]"));
        Assert.Equal(page, (await Again(session, without, "marketing@example.com")).Expect(302).Location);
    }

    [Fact]
    public async Task What_is_kept_cannot_be_changed_and_expires()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com", "en");
        var typed = await session.Filled(page, ("introduction", "late"));
        session.Expire();
        var asked = (await session.Send(page, typed)).Expect(401);
        var kept = asked.Page().QuerySelector("[name=kept]")!.GetAttribute("value")!;
        Assert.Equal(page, (await Again(session, asked, "marketing@example.com", ("kept", kept[..^4] + "AAAA"))).Expect(302).Location);

        session.Expire();
        asked = (await session.Send(page, typed)).Expect(401);
        var now = people.App.Clock!.Now;
        people.App.Clock.Now += Duration.FromHours(3);
        Assert.Equal(page, (await Again(session, asked, "marketing@example.com")).Expect(302).Location);
        Assert.Contains("is too old and was not sent", (await session.Get(page)).Expect(200).Body, StringComparison.Ordinal);
        people.App.Clock.Now = now;
    }

    [Fact]
    public async Task A_signature_is_never_sent_again_but_its_page_shown()
    {
        var draft = await people.Draft();
        var session = await people.SignIn("marketing@example.com", "en");
        var page = (await session.Submit(draft + "/compare")).Expect(302).Location!;
        var signature = await session.Filled(page);
        session.Expire();
        var asked = (await session.Send(page + "?party=Marketing", signature)).Expect(401);
        Assert.Contains("After signing in you see the page again and decide there.", asked.Body, StringComparison.Ordinal);
        Assert.Null(asked.Page().QuerySelector("[name=kept]"));
        Assert.Equal(page + "?party=Marketing", (await Again(session, asked, "marketing@example.com")).Expect(302).Location);
        Assert.Contains("Sign for Marketing", (await session.Get(page)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Empty((await people.Api.Get(draft.Replace("/admin/", "/v1/", StringComparison.Ordinal))).Expect(200).Json["signatures"]!.AsArray());
    }

    [Fact]
    public async Task Too_much_is_not_kept_and_the_page_says_so()
    {
        var page = await people.Draft() + "/edit/introduction";
        var session = await people.SignIn("marketing@example.com");
        var typed = await session.Filled(page, ("introduction", new string('x', 300_000)));
        session.Expire();
        var asked = (await session.Send(page, typed)).Expect(401);
        Assert.Contains("lässt sich nicht aufbewahren", asked.Body, StringComparison.Ordinal);
        Assert.Null(asked.Page().QuerySelector("[name=kept]"));
    }

    [Theory]
    [InlineData("slaapi.example.com", null, true)]
    [InlineData("192.168.1.20:5080", null, true)]
    [InlineData("slaapi.example.com", "same-origin", false)] // the browser is on HTTPS, a proxy in between does not say so
    [InlineData("localhost:5080", null, false)]
    [InlineData("127.0.0.1:5080", null, false)]
    public async Task Without_https_the_sign_in_says_that_it_is_needed(string host, string? fetchedFrom, bool needed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/sign-in");
        request.Headers.Host = host;
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-CH"));
        if (fetchedFrom is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", fetchedFrom);
        }

        using var response = await people.App.Http.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(needed, page.Contains("Diese Adresse braucht HTTPS", StringComparison.Ordinal));
        Assert.Equal(!needed, page.Contains("type=\"password\"", StringComparison.Ordinal));
    }

    private static Task<Answer> Again(AdminSession session, Answer asked, string email, params (string Name, string Value)[] changes) =>
        session.Send(
            asked.Page().QuerySelector("main form")!.GetAttribute("action")!,
            AdminSession.Filled(asked, [("email", email), ("password", People.Password), .. changes]));
}
