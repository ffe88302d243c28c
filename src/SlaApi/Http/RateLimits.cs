using System.Globalization;
using System.Threading.RateLimiting;
using SlaApi.Http.Problems;
using SlaApi.Identity;

namespace SlaApi.Http;

/// <summary>
/// A fixed window of requests per client (per IP address without a token), reported in <c>RateLimit</c> and <c>RateLimit-Policy</c>. Settings:
/// <c>RateLimits:Permits</c> (default 60,000) and <c>RateLimits:WindowSeconds</c> (default 60). Each instance counts separately.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly int _permits;
    private readonly int _window;

    public RateLimits(IConfiguration configuration)
    {
        _permits = configuration.GetValue("RateLimits:Permits", 60_000);
        _window = configuration.GetValue("RateLimits:WindowSeconds", 60);
        _limiter = PartitionedRateLimiter.Create<string, string>(client =>
            RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = _permits,
                Window = TimeSpan.FromSeconds(_window),
            }));
    }

    public async Task Limit(HttpContext context, RequestDelegate next)
    {
        var client = TokenClaims.ClientOf(context.User) ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
        using var lease = _limiter.AttemptAcquire(client);
        var left = _limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
        context.Response.OnStarting(() =>
        {
            // Set when the response starts, so that error responses have them too.
            context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={_permits};w={_window}");
            context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left};t={_window}");
            return Task.CompletedTask;
        });
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(_window);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ProblemWriter.Write(context, ProblemTable.All["rate-limited"]);
    }

    public void Dispose() => _limiter.Dispose();
}
