using Microsoft.OpenApi;

namespace SlaApi.Http.OpenApi;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c> and Swagger UI at <c>/docs</c>; neither needs a token.</summary>
internal static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    /// <summary>No external content; Swagger UI's style sheet embeds images and its script sets inline styles.</summary>
    private const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOutputCache().AddOpenApi("v1", o =>
    {
        o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

        // The framework's schemas do not match our JSON settings; Contents writes every operation.
        o.ShouldInclude = _ => false;
        o.AddDocumentTransformer<Contents>();
    });

    public static void MapApiDocument(this WebApplication app)
    {
        // The document does not change while the app runs.
        app.UseOutputCache();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous()
            .CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)).SetVaryByQuery([]).SetVaryByHost(false));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/docs"), docs => docs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        }));
        app.UseSwaggerUI(o =>
        {
            o.ConfigObject.ValidatorUrl = "none"; // otherwise it loads a badge from an external site
            o.RoutePrefix = "docs";
            o.DocumentTitle = "SlaApi";
            o.SwaggerEndpoint(Address, "SlaApi v1");
            o.DisplayOperationId();
            o.EnableDeepLinking();
            o.EnableTryItOutByDefault();
        });
    }
}
