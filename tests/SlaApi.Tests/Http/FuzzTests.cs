using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

/// <summary>No request causes a 500: random requests to every endpoint, reproducible by a fixed seed.</summary>
public sealed class FuzzTests
{
    private const int Requests = 600;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"2026-02-30\"",
        "\"2026-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-18:00\"", "\"Europe/Zurich\"", "[]", "{}", "[null]", "[[]]", "{\"\":1}", "{\"value\":1}", "{\"kind\":\"volume\"}",
        "[{\"kind\":\"response\"}]",
        "{\"timeZone\":\"UTC\",\"weeklyHours\":{\"monday\":[{\"from\":\"00:00\",\"to\":\"24:00\"}]}}",
        "{\"all\":[{\"field\":\"score\",\"op\":\"gte\",\"value\":5}]}",
        "[{\"start\":\"2026-01-01T00:00:00Z\",\"within\":{\"value\":2147483647,\"unit\":\"businessDays\"}}]",
        "[{\"start\":\"0001-01-01T00:00:00Z\",\"end\":\"9998-12-31T00:00:00Z\"}]",
        "[{\"from\":\"0001-01-01T00:00:00Z\",\"to\":\"9998-12-31T00:00:00Z\"}]", "\"draft\"", "\"marketing\"", "{\"region\":\"XX\"}", "{\"de\":null}",
    ];

    private static readonly string[] Members =
    [
        "key", "title", "company", "terms", "party", "name", "signedOn", "basedOn", "renew", "calendar", "calendars", "items", "exclusions",
        "targets", "definitions", "scope", "review",
        "label", "text", "criterion", "conversion", "kind", "within", "metrics", "renewal", "holidays", "agreement", "externalId", "stage",
        "handedOverAt", "type", "occurredAt", "attributes", "x", "",
    ];

    [Fact]
    public async Task No_request_makes_the_app_fail()
    {
        await using var app = new App();
        await app.InitializeAsync();
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        var random = new Random(20260121);
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Pattern: "/" + e.RoutePattern.RawText!.TrimStart('/'), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
            .Where(e => e.Pattern.StartsWith("/v1", StringComparison.Ordinal)).OrderBy(e => e.Pattern, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(endpoints);

        for (var i = 0; i < Requests; i++)
        {
            var (pattern, methods) = endpoints[i % endpoints.Count];
            var method = random.Next(10) == 0 ? Pick(random, "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD") : methods[random.Next(methods.Count)];
            var path = Fill(pattern, key, random)
                + (random.Next(5) != 0 ? "" : Pick(
                    random, "?limit=1", "?x=1", "?cursor=x", "?limit=1&limit=2", "?search=%00", "?%FF=%FF", "?status=draft", "?from=2026-01-01&to=x"));
            var body = method is "GET" or "HEAD" || random.Next(12) == 0 ? null : Content(method, random);
            var sent = body is null ? "" : Encoding.UTF8.GetString(await body.ReadAsByteArrayAsync());
            var answer = await api.Send(new HttpMethod(method), path, body, Headers(random));
            Assert.True(answer.Status < 500, $"{method} {path} answered {answer.Status} to {sent}: {answer.Body}");
            if (answer.Status >= 400 && method != "HEAD")
            {
                Assert.Equal("application/problem+json", answer.ContentType);
            }
        }
    }

    private static string Fill(string pattern, string key, Random random)
    {
        var segments = pattern.Split('/').Select(s => !s.StartsWith('{') ? s
            : s.Contains("agreement", StringComparison.Ordinal) && random.Next(4) > 0 ? key
            : s.Contains("number", StringComparison.Ordinal) ? Pick(random, "1", "1", "1", "0", "-1", "2147483648")
            : Pick(random, "sql", "x", "%20", "%FF", "..%2F", "01981111-0000-7000-8000-000000000000", new string('a', 300)));
        return string.Join('/', segments);
    }

    private static StringContent Content(string method, Random random)
    {
        var text = random.Next(8) == 0 ? Pick(random, Values) : random.Next(12) == 0 ? "{ \"key\": " : Object(random, 3);
        var type = random.Next(12) == 0 ? Pick(random, "text/plain", "application/json; charset=x", "text/csv", "application/x-ndjson")
            : method == "PATCH" ? "application/merge-patch+json" : "application/json";
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static string Object(Random random, int depth) => "{"
        + string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => Pick(random, Members)).Distinct()
        .Select(m => $"\"{m}\":{(depth > 0 && random.Next(3) == 0 ? Nested(random, depth - 1) : Pick(random, Values))}"))
        + "}";

    private static string Nested(Random random, int depth) =>
        random.Next(2) == 0 ? Object(random, depth) : $"[{Object(random, depth)}]";

    private static (string, string)[] Headers(Random random)
    {
        var headers = new List<(string, string)>();
        if (random.Next(4) > 0)
        {
            headers.Add(("If-Match", Pick(random, "*", "*", "*", "\"x\"", "x", "W/\"x\"", ",")));
        }

        if (random.Next(6) == 0)
        {
            headers.Add(("Idempotency-Key", Pick(random, "a", "b", new string('k', 300))));
        }

        if (random.Next(6) == 0)
        {
            headers.Add((Pick(random, "Accept-Language", "Accept", "If-None-Match", "Expect-Nothing"), Pick(random, "de", "*", "x;q=z", "\"", "text/html")));
        }

        return [.. headers];
    }

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
