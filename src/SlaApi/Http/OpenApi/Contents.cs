using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>Fills the document: an operation for every endpoint that has a <see cref="Meaning"/>. Nothing in it depends on host, port or settings.</summary>
internal sealed partial class Contents : IOpenApiDocumentTransformer
{
    private const string Conventions =
        "Service level agreements between marketing and sales: agreed, signed, measured.\n\n"
        + "- JSON in camelCase, read strictly: unknown or repeated members and query parameters are refused.\n"
        + "- Instants are RFC 3339 with offset (`Z` in answers), dates `YYYY-MM-DD`, enum values camelCase strings.\n"
        + "- Every error is a problem (RFC 9457) with a stable `code`, explained under `/problems/{code}`.\n"
        + "- Lists are newest first: follow `next` unchanged.\n"
        + "- A single resource has an `ETag`; changing it takes `If-Match`. Every POST takes an `Idempotency-Key`. What answers GET answers HEAD.";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Agreements"] = "Agreements between marketing and sales; each has versions.",
        ["Clock"] = "The clock calculator: deadlines and elapsed open time. Nothing is stored.",
        ["Definitions"] = "The shared vocabulary of a version.",
        ["Handovers"] = "Leads handed from marketing to sales, what happened to them, and their clocks.",
        ["Imports"] = "Files of handovers and events.",
        ["Metrics"] = "What the targets and metrics of an agreement show.",
        ["Versions"] = "Versions of an agreement: drafted, submitted, signed, in force by their dates.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo { Title = "SlaApi", Version = "1.0.0", Description = Conventions };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components = new OpenApiComponents
        {
            Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Responses = new SortedDictionary<string, IOpenApiResponse>(StringComparer.Ordinal),
            Headers = ResponseHeaders.All,
            Parameters = RequestHeaders.All,
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { [Security.Scheme] = Security.ClientCredentials() },
        };

        var operations = new Operations(document);
        var described = context.DescriptionGroups.SelectMany(g => g.Items)
            .Where(api => MeaningOf(api) is not null)
            .OrderBy(api => api.RelativePath, StringComparer.Ordinal).ThenBy(api => api.HttpMethod, StringComparer.Ordinal);
        document.Paths = [];
        foreach (var path in described.GroupBy(PathOf))
        {
            document.Paths[path.Key] = new OpenApiPathItem
            {
                Operations = path.ToDictionary(api => HttpMethod.Parse(api.HttpMethod), api => operations.Of(api, MeaningOf(api)!)),
            };
        }

        document.Tags = document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Tags!)
            .Select(t => t.Reference.Id!).Distinct().Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name, Description = Tags.GetValueOrDefault(name) }).ToHashSet();
        document.RegisterComponents();
        return Task.CompletedTask;
    }

    /// <summary><c>/v1/handovers/{id:guid}/</c> is <c>/v1/handovers/{id}</c> to the reader.</summary>
    private static string PathOf(ApiDescription api) => "/" + Constraint().Replace(api.RelativePath!, "").TrimEnd('/');

    [GeneratedRegex(@":[^{}]+(?=\})")]
    private static partial Regex Constraint();

    private static Meaning? MeaningOf(ApiDescription api) => api.ActionDescriptor.EndpointMetadata.OfType<Meaning>().LastOrDefault();
}
