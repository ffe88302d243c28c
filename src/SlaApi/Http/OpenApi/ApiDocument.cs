using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>The published contract at <c>/openapi/v1.json</c>, and pages to read and try it at <c>/docs</c>; both open to everybody.</summary>
internal static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    /// <summary>Nothing from elsewhere; the style sheet has its images inside, the script sets styles.</summary>
    private const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOutputCache().AddOpenApi("v1", o =>
    {
        o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

        // The framework's own reading of the types misses what our JSON does with them; Contents writes every operation.
        o.ShouldInclude = _ => false;
        o.AddDocumentTransformer<Contents>();
    });

    public static void MapApiDocument(this WebApplication app)
    {
        // It is the same for everybody until the next start.
        app.UseOutputCache();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)).SetVaryByQuery([]).SetVaryByHost(false));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/docs"), docs => docs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        }));
        app.UseSwaggerUI(o =>
        {
            o.ConfigObject.ValidatorUrl = "none"; // the badge of a foreign site otherwise
            o.RoutePrefix = "docs";
            o.DocumentTitle = "SlaApi";
            o.SwaggerEndpoint(Address, "SlaApi v1");
            o.DisplayOperationId();
            o.EnableDeepLinking();
            o.EnableTryItOutByDefault();
        });
    }
}
