using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Too_many_requests_get_429_with_Retry_After()
    {
        await using var app = new App { Settings = new Dictionary<string, string?> { ["RateLimits:Permits"] = "5" } };
        await app.InitializeAsync();
        var api = await app.Client();
        for (var left = 4; left >= 0; left--)
        {
            var answer = await api.Get(left == 2 ? "/v1/agreements/none" : "/v1/agreements");
            Assert.Equal(("\"default\";q=5;w=60", $"\"default\";r={left};t=60"), (answer.Header("RateLimit-Policy"), answer.Header("RateLimit")));
        }

        var refused = (await api.Get("/v1/agreements")).ExpectProblem(429, "rate-limited");
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.NotNull(refused.Header("RateLimit"));
        (await new Api(app.Http, null).Get("/v1/agreements")).ExpectProblem(401, "unauthorized");
    }
}
