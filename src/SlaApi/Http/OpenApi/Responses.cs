using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Http.OpenApi;

/// <summary>What an operation answers: its success, and every problem it may be refused with.</summary>
internal sealed class Responses(OpenApiDocument document, Schemas schemas)
{
    public OpenApiResponses Of(Call call)
    {
        var responses = new OpenApiResponses();
        foreach (var status in Successes(call))
        {
            responses[Key(status)] = Success(call, status);
        }

        if (call.Is("GET") && call.HasTag)
        {
            responses["304"] = new OpenApiResponse { Description = "Not Modified", Headers = Headers("ETag") };
        }

        foreach (var status in Refused(call).Distinct().Order())
        {
            responses[Key(status)] = Problem(status, [.. call.Meaning.Refusals.Where(r => r.Status == status)]);
        }

        return responses;
    }

    /// <summary>The one the endpoint means, and those it says by <c>Produces</c> it may answer as well.</summary>
    private static IEnumerable<int> Successes(Call call) => call.Produced.Select(p => p.StatusCode).Append(call.Meaning.Status).Distinct().Order();

    private static IEnumerable<int> Refused(Call call) =>
    [
        400, 429, 500, 503,
        .. Security.ScopesOf(call.Metadata).Count > 0 ? [401, 403] : Array.Empty<int>(),
        .. call.Api.RelativePath!.Contains('{', StringComparison.Ordinal) ? [404] : Array.Empty<int>(),
        .. call.Formats.Count > 1 ? [406] : Array.Empty<int>(),
        .. call.TakesIfMatch ? [412, 428] : Array.Empty<int>(),
        .. call.Body is not null ? [413, 415] : Array.Empty<int>(),
        .. call.Is("GET") ? Array.Empty<int>() : [409],
        .. call.Is("POST") ? [422] : Array.Empty<int>(),
        .. call.Meaning.Refusals.Select(r => r.Status),
    ];

    private OpenApiResponse Success(Call call, int status)
    {
        string[] headers =
        [
            .. call.HasTag ? ["ETag"] : Array.Empty<string>(),
            .. status is 201 or 202 ? ["Location"] : Array.Empty<string>(),
            .. call.Is("POST") ? ["Idempotency-Replayed"] : Array.Empty<string>(),
            "RateLimit", "RateLimit-Policy",
        ];
        return new OpenApiResponse
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Headers = Headers(headers),
            Content = call.View is { } view && status != 204 ? call.Formats.ToDictionary(f => f, f => Media(call, view, f)) : null,
        };
    }

    /// <summary>The view as JSON; what is no JSON is text.</summary>
    private OpenApiMediaType Media(Call call, Type view, string format) => format.EndsWith("/json", StringComparison.Ordinal)
        ? new OpenApiMediaType { Schema = schemas.Of(view, answered: true), Example = Examples.Of(call.Name)?["response"]?.DeepClone() }
        : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    /// <summary>The shared response of the status; one of its own where the operation has codes of its own.</summary>
    private IOpenApiResponse Problem(int status, IReadOnlyList<ProblemTable.Entry> codes)
    {
        var general = ProblemTable.ForStatus(status);
        if (codes.Count > 0)
        {
            var lines = codes.Prepend(general).DistinctBy(c => c.Code).Select(c => $"- `{c.Code}`: {c.Title.En}. {c.Advice.En}");
            return Written(status, string.Join('\n', lines), codes[0]);
        }

        var name = Pascal(general.Code);
        document.Components!.Responses!.TryAdd(name, Written(status, $"`{general.Code}`: {general.Title.En}. {general.Advice.En}", general));
        return new OpenApiResponseReference(name, document);
    }

    private OpenApiResponse Written(int status, string description, ProblemTable.Entry example) => new()
    {
        Description = description,
        Headers = Headers(status switch { 401 or 403 => ["WWW-Authenticate"], 429 => ["Retry-After", "RateLimit", "RateLimit-Policy"], _ => [] }),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType
            {
                Schema = schemas.Of(typeof(Problem), answered: true),
                Example = JsonSerializer.SerializeToNode(
                    new Problem
                    {
                        Type = $"/problems/{example.Code}",
                        Title = example.Title.En,
                        Status = status,
                        Detail = example.Advice.En,
                        Code = example.Code,
                        TraceId = "0af7651916cd43dd8448eb211c80319c",
                        Errors = status == 400 ? [new ProblemFault("/name", "This value is missing.")] : null,
                    },
                    ApiJson.Options),
            },
        },
    };

    private Dictionary<string, IOpenApiHeader>? Headers(params string[] names) =>
        names.Length == 0 ? null : names.ToDictionary(n => n, IOpenApiHeader (n) => new OpenApiHeaderReference(n, document));

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string Pascal(string code) => string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}

/// <summary>The headers that many answers carry.</summary>
internal static class ResponseHeaders
{
    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        ["ETag"] = Of("A strong tag of this state, for `If-Match` and `If-None-Match`."),
        ["Idempotency-Replayed"] = Of("`true` where the answer to the first request with this `Idempotency-Key` is given again."),
        ["Location"] = Of("Where the resource is."),
        ["RateLimit"] = Of("What is left: `\"default\";r=59999;t=60`."),
        ["RateLimit-Policy"] = Of("How many requests a window of so many seconds: `\"default\";q=60000;w=60`."),
        ["Retry-After"] = Of("Seconds to wait."),
        ["WWW-Authenticate"] = Of("What the token lacks (RFC 6750)."),
    };

    private static OpenApiHeader Of(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
