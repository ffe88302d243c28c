using System.Net;

namespace SlaApi.Tests.Identity;

public sealed class KeyRotationTests
{
    private static readonly TimeSpan Announce = TimeSpan.FromDays(1);
    private static readonly TimeSpan RotateAfter = TimeSpan.FromDays(90);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly (string, string?) SharedUrl = ("PublicUrl", "https://sla.example.com/");

    [Fact]
    public async Task A_successor_is_published_a_day_before_it_signs()
    {
        await using var app = await AuthorityApp.Start();
        var first = await KeyOfToken(app);
        app.Time.Advance(RotateAfter - Announce);
        var announced = await app.PublishedKeys();
        Assert.Equal(2, announced.Length);
        Assert.Equal(first, await KeyOfToken(app));
        app.Time.Advance(Announce - Moment);
        Assert.Equal(first, await KeyOfToken(app));
        app.Time.Advance(Moment);
        Assert.Equal(Assert.Single(announced, key => key != first), await KeyOfToken(app));
    }

    [Fact]
    public async Task A_retired_key_is_published_until_its_last_token_has_expired()
    {
        await using var app = await AuthorityApp.Start();
        var first = await KeyOfToken(app);
        app.Time.Advance(RotateAfter - Announce);
        await app.Token();
        app.Time.Advance(Announce - Moment);
        var last = await app.Token();
        Assert.Equal(first, (string)Jwt.Read(last).Header["kid"]!);

        app.Time.Advance(TimeSpan.FromMinutes(60) - Moment);
        Assert.Contains(first, await app.PublishedKeys());
        await Answers(app, HttpStatusCode.OK, last);

        app.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.DoesNotContain(first, await app.PublishedKeys());
        Assert.False(app.Keys.ContainsKey(first));
        await Answers(app, HttpStatusCode.Unauthorized, last);
    }

    [Fact]
    public async Task An_app_that_was_idle_for_a_year_makes_a_new_key_and_uses_it()
    {
        await using var app = await AuthorityApp.Start();
        var first = await KeyOfToken(app);
        app.Time.Advance(TimeSpan.FromDays(365));
        var token = await app.Token();
        Assert.NotEqual(first, (string)Jwt.Read(token).Header["kid"]!);
        await Answers(app, HttpStatusCode.OK, token);
    }

    [Fact]
    public async Task A_restart_keeps_the_key()
    {
        await using var before = await AuthorityApp.Start(null, SharedUrl);
        var token = await before.Token();
        await using var after = await AuthorityApp.Start(before, SharedUrl);
        await Answers(after, HttpStatusCode.OK, token);
        Assert.Single(before.Keys);
    }

    [Fact]
    public async Task Two_instances_that_make_the_first_key_at_once_accept_each_other()
    {
        await using var slow = await AuthorityApp.Start(null, SharedUrl);
        await using var fast = await AuthorityApp.Start(slow, SharedUrl);
        string ofFast = "";
        slow.Keys.BeforeAdd = async () => ofFast = await fast.Token();
        var ofSlow = await slow.Token();
        Assert.Equal(2, slow.Keys.Count);
        await Answers(slow, HttpStatusCode.OK, ofFast);
        slow.Time.Advance(TimeSpan.FromSeconds(5));
        await Answers(fast, HttpStatusCode.OK, ofSlow);
        slow.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(await KeyOfToken(slow), await KeyOfToken(fast));
    }

    [Fact]
    public async Task Invented_key_ids_do_not_make_every_request_a_query()
    {
        await using var app = await AuthorityApp.Start();
        var (header, payload) = Jwt.Read(await app.Token());
        app.Time.Advance(TimeSpan.FromSeconds(10));
        var loads = app.Keys.Loads;
        for (var i = 0; i < 20; i++)
        {
            header["kid"] = $"invented-{i}";
            await Answers(app, HttpStatusCode.Unauthorized, Jwt.Sign(header, payload, _ => new byte[256]));
        }
        Assert.Equal(loads + 1, app.Keys.Loads);
    }

    [Fact]
    public async Task The_stored_key_is_not_readable()
    {
        await using var app = await AuthorityApp.Start();
        await app.Token();
        Assert.DoesNotContain("PRIVATE KEY", Assert.Single(app.Keys.Values).ProtectedKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_reported_and_replaced()
    {
        await using var app = await AuthorityApp.Start();
        app.Keys["lost"] = new("lost", "unreadable", app.Time.GetUtcNow(), app.Time.GetUtcNow().AddDays(90));
        await Answers(app, HttpStatusCode.OK, await app.Token());
        Assert.Contains(app.Log, line => line.StartsWith("Error: Signing key lost cannot be read", StringComparison.Ordinal));
    }

    private static async Task<string> KeyOfToken(AuthorityApp app) => (string)Jwt.Read(await app.Token()).Header["kid"]!;

    private static async Task Answers(AuthorityApp app, HttpStatusCode expected, string token)
    {
        using var response = await app.Who(token);
        Assert.Equal(expected, response.StatusCode);
    }
}
