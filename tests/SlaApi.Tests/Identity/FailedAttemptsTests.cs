using System.Net;

namespace SlaApi.Tests.Identity;

public sealed class FailedAttemptsTests : IAsyncLifetime
{
    private static readonly (string, string) Grant = ("grant_type", "client_credentials");
    private AuthorityApp _app = null!;

    public async Task InitializeAsync() => _app = await AuthorityApp.Start(null, ("Authentication:FailedAttempts:Limit", "2"));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task After_the_limit_even_the_right_secret_is_refused_until_the_window_ends()
    {
        await Answers(HttpStatusCode.Unauthorized, "wrong");
        _app.Time.Advance(TimeSpan.FromSeconds(20));
        await Answers(HttpStatusCode.Unauthorized, "wrong");
        using (var refused = await _app.PostBasic(AuthorityApp.ClientId, AuthorityApp.Secret, Grant))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(40), refused.Headers.RetryAfter?.Delta);
            Assert.Equal("temporarily_unavailable", (await refused.Json()).Text("error"));
        }
        Assert.Contains(_app.Log, line => line.StartsWith("Warning: Too many failed token requests", StringComparison.Ordinal));
        _app.Time.Advance(TimeSpan.FromSeconds(40));
        await Answers(HttpStatusCode.OK, AuthorityApp.Secret);
    }

    [Fact]
    public async Task Another_client_is_not_limited()
    {
        for (var i = 0; i < 3; i++)
        {
            using (await _app.PostBasic("guessed", "wrong", Grant))
            {
                continue;
            }
        }

        await Answers(HttpStatusCode.OK, AuthorityApp.Secret);
    }

    [Fact]
    public async Task Parallel_guesses_are_limited_like_sequential_ones()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _app.PostBasic(AuthorityApp.ClientId, $"guess {i}", Grant)));
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), 1, 2);
        // On a slow machine some requests time out while waiting (503), which reveals nothing either.
        Assert.All(
            answers.Where(answer => answer.StatusCode != HttpStatusCode.Unauthorized),
            answer => Assert.True(answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable));
    }

    private async Task Answers(HttpStatusCode expected, string secret)
    {
        using var response = await _app.PostBasic(AuthorityApp.ClientId, secret, Grant);
        Assert.Equal(expected, response.StatusCode);
    }
}
