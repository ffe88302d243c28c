using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using SlaApi.Http.Problems;
using SlaApi.Json;

namespace SlaApi.Http.OpenApi;

/// <summary>Responses of an operation: success and all problems.</summary>
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

    /// <summary>The status of the <see cref="Meaning"/> and those declared with <c>Produces</c>.</summary>
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

    /// <summary>The view as JSON; every other format is a string.</summary>
    private OpenApiMediaType Media(Call call, Type view, string format) => format.EndsWith("/json", StringComparison.Ordinal)
        ? new OpenApiMediaType { Schema = schemas.Of(view, answered: true), Example = Examples.Of(call.Name)?["response"]?.DeepClone() }
        : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    /// <summary>The shared response of the status, or a separate one if the operation has additional codes.</summary>
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

/// <summary>Response headers shared by many operations.</summary>
internal static class ResponseHeaders
{
    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        ["ETag"] = Of("Strong entity tag of this state, for `If-Match` and `If-None-Match`."),
        ["Idempotency-Replayed"] = Of("`true` if this is the stored response of the first request with this `Idempotency-Key`; absent otherwise."),
        ["Location"] = Of("Address of the created resource."),
        ["RateLimit"] = Of("Remaining requests (`r`) and window length in seconds (`t`): `\"default\";r=59999;t=60`."),
        ["RateLimit-Policy"] = Of("Requests allowed (`q`) per window of seconds (`w`): `\"default\";q=60000;w=60`."),
        ["Retry-After"] = Of("Seconds to wait before the next request."),
        ["WWW-Authenticate"] = Of("Authentication scheme and error (RFC 6750); a 403 names the required scope."),
    };

    private static OpenApiHeader Of(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
