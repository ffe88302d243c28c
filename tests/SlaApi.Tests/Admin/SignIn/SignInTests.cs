using SlaApi.Authorization;

namespace SlaApi.Tests.Admin.SignIn;

public sealed class SignInTests(People people) : IClassFixture<People>
{
    [Fact]
    public async Task A_page_leads_a_stranger_to_the_sign_in_and_back()
    {
        var stranger = new AdminSession(people.App.Http, "de-CH");
        var led = (await stranger.Get("/admin/agreements?search=x")).Expect(302);
        Assert.EndsWith("/admin/sign-in?returnUrl=%2Fadmin%2Fagreements%3Fsearch%3Dx", led.Location, StringComparison.Ordinal);

        var form = new Dictionary<string, string> { ["email"] = "viewer@example.com", ["password"] = People.Password };
        Assert.Equal(
            "/admin/agreements?search=x", (await stranger.Post("/admin/sign-in?returnUrl=%2Fadmin%2Fagreements%3Fsearch%3Dx", form)).Expect(302).Location);
        Assert.Equal("/admin", (await stranger.Post("/admin/sign-in?returnUrl=https%3A%2F%2Fexample.com%2F", form)).Expect(302).Location);
    }

    [Fact]
    public async Task The_session_lives_in_a_cookie_that_only_this_host_gets_over_https()
    {
        var stranger = new AdminSession(people.App.Http, "de-CH");
        var answer = (await stranger.Post("/admin/sign-in", new() { ["email"] = "viewer@example.com", ["password"] = People.Password })).Expect(302);
        var cookie = answer.Header("Set-Cookie")!.Split(", ").Single(c => c.StartsWith("__Host-slaapi=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(["path=/", "secure", "httponly", "samesite=lax"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_what_is_not_its_own()
    {
        var headers = (await new AdminSession(people.App.Http, "en").Get("/admin/sign-in")).Expect(200);
        Assert.Contains("default-src 'none'", headers.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", headers.Header("X-Frame-Options"));
        Assert.Contains("no-store", headers.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_address_and_wrong_password_are_told_alike()
    {
        var stranger = new AdminSession(people.App.Http, "en");
        var address = (await stranger.Post("/admin/sign-in", new() { ["email"] = "nobody@example.com", ["password"] = "wrong" })).Expect(400);
        var password = (await stranger.Post("/admin/sign-in", new() { ["email"] = "sales@example.com", ["password"] = "wrong" })).Expect(400);
        const string Sentence = "E-mail address or password is not right, or the account is disabled.";
        Assert.Contains(Sentence, address.Body, StringComparison.Ordinal);
        Assert.Contains(Sentence, password.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"sales@example.com\"", password.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"wrong\"", password.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        await people.Open("forgetful@example.com", Role.Viewer);
        var stranger = new AdminSession(people.App.Http, "de-CH");
        for (var i = 0; i < 4; i++)
        {
            (await stranger.Post("/admin/sign-in", new() { ["email"] = "forgetful@example.com", ["password"] = "wrong" })).Expect(400);
        }

        (await stranger.Post("/admin/sign-in", new() { ["email"] = "forgetful@example.com", ["password"] = "wrong" })).Expect(429);
        var locked = (await stranger.Post("/admin/sign-in", new() { ["email"] = "forgetful@example.com", ["password"] = People.Password })).Expect(429);
        Assert.Contains("Versuchen Sie es in einer Viertelstunde wieder.", locked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        var session = await people.SignIn("admin@example.com");
        (await session.Send("/admin/accounts/new", new() { ["name"] = "X", ["email"] = "x@example.com", ["role"] = "Administrator" })).Expect(400);
        Assert.DoesNotContain("x@example.com", (await session.Get("/admin/accounts")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_with_the_sign_out()
    {
        var session = await people.SignIn("viewer@example.com");
        Assert.Equal("/admin/sign-in", (await session.Submit("/admin/sign-out")).Expect(302).Location);
        (await session.Get("/admin")).Expect(302);
    }

    [Fact]
    public async Task A_session_is_no_token_of_the_API() =>
        (await (await people.SignIn("admin@example.com")).Get("/v1/agreements")).ExpectProblem(401, "unauthorized");
}
