using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SlaApi.Identity;

namespace SlaApi.Http.OpenApi;

/// <summary>Writes the document: one operation per endpoint with a <see cref="Meaning"/>. Of the settings only an external issuer shows in it.</summary>
internal sealed partial class Contents : IOpenApiDocumentTransformer
{
    private const string Conventions =
        "Service level agreements between marketing and sales: agreed, signed, measured.\n\n"
        + "- JSON in camelCase, parsed strictly: unknown or repeated members and query parameters are refused.\n"
        + "- Instants are RFC 3339 with an offset (`Z` in responses), dates are `YYYY-MM-DD`, enum values are camelCase strings.\n"
        + "- Money is an integer amount in minor units (125000 is CHF 1,250.00) with an ISO 4217 currency code.\n"
        + "- Every error is a problem (RFC 9457) with a stable `code`, explained under `/problems/{code}`.\n"
        + "- Lists are newest first. `next` is the address of the next page, null on the last page.\n"
        + "- Single resources have an `ETag`; where `If-Match` is documented, it is required.\n"
        + "- Every POST accepts an `Idempotency-Key`. HEAD is supported wherever GET is.\n"
        + "- Responses may gain members: ignore those you do not know.\n"
        + "- Also possible anywhere: 414 for a request line over 8 KiB, 431 for headers over 32 KiB.";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Agreements"] = "Agreements between marketing and sales. Each has one or more versions.",
        ["Audit"] = "Who changed an agreement, when, and what exactly; a hash chain.",
        ["Clock"] = "Clock calculator: deadlines and elapsed open time for a calendar. Nothing is stored.",
        ["Definitions"] = "The shared terms of a version, such as MQL and SQL, with their criteria.",
        ["Handovers"] = "Leads handed over from marketing to sales, their events and their clocks.",
        ["Imports"] = "File imports of handovers and events.",
        ["Metrics"] = "Results of an agreement's targets and metrics.",
        ["Versions"] = "Versions of an agreement: drafted, submitted, signed by both parties, then in force for their period.",
    };

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var tokenUrl = await ForeignAuthority.TokenUrl(context.ApplicationServices, ct);
        document.Info = new OpenApiInfo { Title = "SlaApi", Version = "1.0.0", Description = Conventions };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The server that serves this document: local, staging or production." }];
        document.Servers[0].Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(false) };
        document.Components = new OpenApiComponents
        {
            Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Responses = new SortedDictionary<string, IOpenApiResponse>(StringComparer.Ordinal),
            Headers = ResponseHeaders.All,
            Parameters = RequestHeaders.All,
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { [Security.Scheme] = Security.ClientCredentials(tokenUrl) },
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
            .Select(t => t.Reference.Id!).Distinct().Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name, Description = Tags.GetValueOrDefault(name) }).ToHashSet();
        document.RegisterComponents();
    }

    /// <summary><c>/v1/handovers/{id:guid}/</c> becomes <c>/v1/handovers/{id}</c>.</summary>
    private static string PathOf(ApiDescription api) => "/" + Constraint().Replace(api.RelativePath!, "").TrimEnd('/');

    [GeneratedRegex(@":[^{}]+(?=\})")]
    private static partial Regex Constraint();

    private static Meaning? MeaningOf(ApiDescription api) => api.ActionDescriptor.EndpointMetadata.OfType<Meaning>().LastOrDefault();
}
