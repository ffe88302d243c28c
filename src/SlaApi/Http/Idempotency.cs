using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Http.Problems;
using SlaApi.Identity;

namespace SlaApi.Http;

/// <summary>
/// <c>Idempotency-Key</c> on every POST under <c>/v1</c>: looked up directly after authorization. A successful (2xx) response is stored in the
/// transaction of its effect and replayed for 24 hours.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    /// <summary>How long a stored response is replayed.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    public async Task InvokeAsync(HttpContext context, SlaDbContext db, WriteGate gate, RunningKeys running, IClock clock)
    {
        if (context.GetEndpoint() is null || !HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/v1")
            || !context.Request.Headers.TryGetValue("Idempotency-Key", out var keys))
        {
            await next(context);
            return;
        }

        var key = keys.ToString();
        if (key.Length is < 1 or > 255)
        {
            throw new InvalidRequest("/Idempotency-Key", "1 bis 255 Zeichen.", "Must be 1 to 255 characters.");
        }

        var ct = context.RequestAborted;
        var scope = Digest(TokenClaims.ClientOf(context.User) ?? "", context.Request.Method, context.Request.Path, key);
        using var place = running.TryEnter(scope) ?? throw InProgress();
        var fingerprint = await Fingerprint(context.Request, ct);
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await gate.Write(
                async () =>
                {
                    var now = clock.GetCurrentInstant();
                    var kept = await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Scope == scope && r.CreatedAt > now - Kept, ct);
                    if (kept is not null)
                    {
                        await Replay(context, kept, fingerprint);
                        return false;
                    }

                    await next(context);
                    if (context.Response.StatusCode is < 200 or > 299)
                    {
                        return false;
                    }

                    await Keep(db, context.Response, scope, fingerprint, buffer.ToArray(), now, ct);
                    return true;
                },
                ct,
                keep: tookEffect => tookEffect,
                first: async () => _ = await RunningKeys.Claim(db, scope, ct) ? true : throw InProgress());
        }
        finally
        {
            context.Response.Body = body;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, ct);
    }

    private static async Task Replay(HttpContext context, IdempotencyRecord kept, string fingerprint)
    {
        if (kept.Fingerprint != fingerprint)
        {
            throw new Refusal("idempotency-key-reused", "Dieser Schlüssel gehört zu einer anderen Anfrage.", "This key was used for a different request.");
        }

        var response = context.Response;
        response.StatusCode = kept.Status;
        response.Headers["Idempotency-Replayed"] = "true";
        response.ContentType = kept.ContentType;
        response.Headers.Location = kept.Location;
        response.Headers.ETag = kept.ETag;
        await response.Body.WriteAsync(kept.Body, context.RequestAborted);
    }

    private static async Task Keep(SlaDbContext db, HttpResponse response, string scope, string fingerprint, byte[] body, Instant now, CancellationToken ct)
    {
        await db.IdempotencyRecords.Where(r => r.Scope == scope).ExecuteDeleteAsync(ct);
        db.IdempotencyRecords.Add(new IdempotencyRecord
        {
            Scope = scope,
            Fingerprint = fingerprint,
            Status = response.StatusCode,
            ContentType = response.ContentType,
            Location = response.Headers.Location,
            ETag = response.Headers.ETag,
            Body = body,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(ct);
    }

    private static Refusal InProgress() =>
        new("request-in-progress", "Die erste Anfrage mit diesem Schlüssel läuft noch.", "The first request with this key is still running.");

    private static string Digest(params string?[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(p => $"{p?.Length}:{p}")))));

    /// <summary>Digest of query, content type and body; afterwards the body can be read again.</summary>
    private static async Task<string> Fingerprint(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        var body = await SHA256.HashDataAsync(request.Body, ct);
        request.Body.Position = 0;
        return Digest(request.QueryString.Value, request.ContentType, Convert.ToHexString(body));
    }
}

/// <summary>The keyed requests in progress: a set in this process, and on PostgreSQL an advisory lock shared by all instances.</summary>
internal sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, bool> _running = new();

    public IDisposable? TryEnter(string scope) => _running.TryAdd(scope, true) ? new Place(_running, scope) : null;

    public static async Task<bool> Claim(SlaDbContext db, string scope, CancellationToken ct) =>
        db is not PostgresSlaDbContext
        || (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({scope}, 0))").ToListAsync(ct))[0];

    private sealed class Place(ConcurrentDictionary<string, bool> running, string scope) : IDisposable
    {
        public void Dispose() => running.TryRemove(scope, out _);
    }
}
