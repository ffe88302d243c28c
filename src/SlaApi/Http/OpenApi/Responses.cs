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

        var refusals = Refusals(call).ToList();
        foreach (var status in Refused(call).Concat(refusals.Select(r => r.Status)).Distinct().Order())
        {
            responses[Key(status)] = Problem(status, [.. refusals.Where(r => r.Status == status)]);
        }

        return responses;
    }

    /// <summary>The status of the <see cref="Meaning"/> and those declared with <c>Produces</c>.</summary>
    private static IEnumerable<int> Successes(Call call) => call.Produced.Select(p => p.StatusCode).Append(call.Meaning.Status).Distinct().Order();

    private static IEnumerable<int> Refused(Call call) =>
    [
        400, 429, 500, 503,
        .. Security.ScopesOf(call.Metadata).Count > 0 ? [401, 403] : Array.Empty<int>(),
        .. call.NamesSomething ? [404] : Array.Empty<int>(),
        .. call.Formats.Count > 1 ? [406] : Array.Empty<int>(),
        .. call.TakesIfMatch ? [412, 428] : Array.Empty<int>(),
        .. call.Body is not null ? [408, 413, 415] : Array.Empty<int>(),
        .. call.Is("GET") ? Array.Empty<int>() : [409],
        .. call.Is("POST") ? [422] : Array.Empty<int>(),
    ];

    /// <summary>The codes of the operation in addition to the general one of their status.</summary>
    private static IEnumerable<ProblemTable.Entry> Refusals(Call call) =>
    [
        .. call.Meaning.Refusals,
        .. call.Is("POST") ? [ProblemTable.All["request-in-progress"]] : Array.Empty<ProblemTable.Entry>(),
        .. call.IsList ? [ProblemTable.All["invalid-cursor"]] : Array.Empty<ProblemTable.Entry>(),
    ];

    private OpenApiResponse Success(Call call, int status)
    {
        string[] headers =
        [
            .. call.HasTag ? ["ETag"] : Array.Empty<string>(),
            .. call.ReturnsResource && (status is 201 or 202 || call.RepeatsLocation) ? ["Location"] : Array.Empty<string>(),
            .. call.Is("POST") ? ["Idempotency-Replayed"] : Array.Empty<string>(),
            .. call.Formats.Count > 1 ? ["Vary"] : Array.Empty<string>(),
        ];
        return new OpenApiResponse
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Headers = Headers(headers),
            Content = call.View is { } view && status != 204 ? call.Formats.ToDictionary(f => f, f => Media(call, view, f)) : null,
        };
    }

    /// <summary>The view as JSON; every other format is a file.</summary>
    private OpenApiMediaType Media(Call call, Type view, string format) => format.EndsWith("/json", StringComparison.Ordinal)
        ? new OpenApiMediaType { Schema = schemas.Of(view, answered: true), Example = Examples.Of(call.Name)?["response"]?.DeepClone() }
        : new OpenApiMediaType { Schema = PlainSchemas.Rows(document) };

    /// <summary>The shared response of the status, or a separate one if the operation has additional codes.</summary>
    private IOpenApiResponse Problem(int status, IReadOnlyList<ProblemTable.Entry> codes)
    {
        var general = ProblemTable.ForStatus(status);
        if (codes.Count > 0)
        {
            var lines = codes.Prepend(general).DistinctBy(c => c.Code).Select(c => $"- `{c.Code}`: {c.Title.En}. {c.Advice.En}");
            return Written(status, string.Join('\n', lines), codes[0], waits: codes.Any(c => c.Code == "request-in-progress"));
        }

        var name = Pascal(general.Code);
        document.Components!.Responses!.TryAdd(name, Written(status, $"`{general.Code}`: {general.Title.En}. {general.Advice.En}", general));
        return new OpenApiResponseReference(name, document);
    }

    private OpenApiResponse Written(int status, string description, ProblemTable.Entry example, bool waits = false) => new()
    {
        Description = description,
        Headers = Headers([
            .. status is 401 or 403 ? ["WWW-Authenticate"] : Array.Empty<string>(),
            .. status is 429 || waits ? ["Retry-After"] : Array.Empty<string>(),
            .. status is 415 ? ["Accept-Patch"] : Array.Empty<string>(),
            "Vary",
        ]),
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

    /// <summary>These headers, and those of every response.</summary>
    private Dictionary<string, IOpenApiHeader> Headers(params string[] names) =>
        names.Concat(ResponseHeaders.Everywhere).ToDictionary(n => n, IOpenApiHeader (n) => new OpenApiHeaderReference(n, document));

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string Pascal(string code) => string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
