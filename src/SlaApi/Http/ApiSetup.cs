using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using SlaApi.Http.Problems;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Http;

/// <summary>The conventions of all endpoints under <c>/v1</c>: JSON, problems, access, limits, timeouts, languages.</summary>
internal static class ApiSetup
{
    /// <summary>1 MiB, unless an endpoint sets its own limit.</summary>
    public const int MaxBodyBytes = 1 << 20;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        services.ConfigureHttpJsonOptions(o => ApiJson.ConfigureReceived(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddAccess();
        services.AddRouting(o => o.ConstraintMap["version"] = typeof(VersionNumber));
        services.AddSingleton<RateLimits>().AddSingleton<RunningKeys>();
        services.AddRequestTimeouts(o => o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(30) });
        services.Configure<RequestLocalizationOptions>(o =>
        {
            // Only texts follow Accept-Language; numbers and dates are invariant.
            o.DefaultRequestCulture = new(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en"));
            o.SupportedCultures = [CultureInfo.InvariantCulture];
            o.SupportedUICultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];
            o.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider()];
        });
        Rules.NameMembersLikeJson();
    }

    /// <summary>The pipeline, outermost first.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseRequestIds();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                if (context.Response.Headers.Allow.ToString().Split(", ") is var allowed && allowed.Contains("GET") && !allowed.Contains("HEAD"))
                {
                    context.Response.Headers.Allow = string.Join(", ", allowed.Append("HEAD"));
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseVary();
        app.UseHeadAsGet();
        app.UseRequestLocalization();
        app.UseWhen(context => !context.IsPage(), api => api.UseExceptionHandler(_ => { })); // the admin has its own error pages
        app.UseStatusCodePages(context => context.HttpContext.IsPage()
            ? Task.CompletedTask
            : ProblemWriter.Write(
                context.HttpContext, ProblemTable.ForStatus(context.HttpContext.Response.StatusCode),
                context.HttpContext.Response.StatusCode == StatusCodes.Status401Unauthorized ? Access.Advice(context.HttpContext) : null));
        app.UseRouting();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RateLimits>().Limit);
        app.UseRequestTimeouts();
        app.UseAuthorization();
        app.UseMiddleware<Idempotency>();
        app.UseExactContentTypes();
    }

    /// <summary>The route group of all API endpoints.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app) => app.MapGroup("/v1").AddEndpointFilter<RouteGroupBuilder, StrictQuery>();
}
