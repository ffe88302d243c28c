using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using SlaApi.Http.Problems;
using SlaApi.Json;
using SlaApi.Messaging;

namespace SlaApi.Http;

/// <summary>The conventions every endpoint under <c>/v1</c> keeps, in one place.</summary>
internal static class ApiSetup
{
    /// <summary>1 MiB, unless an endpoint says otherwise.</summary>
    private const int MostBodyBytes = 1 << 20;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        });
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddAccess();
        services.AddSingleton<RateLimits>().AddSingleton<RunningKeys>();
        services.AddRequestTimeouts(o => o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(30) });
        services.Configure<RequestLocalizationOptions>(o =>
        {
            // Human text follows Accept-Language; numbers and dates never do.
            o.DefaultRequestCulture = new(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en"));
            o.SupportedCultures = [CultureInfo.InvariantCulture];
            o.SupportedUICultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];
            o.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider()];
        });
        Rules.NameMembersLikeJson();
    }

    /// <summary>The pipeline, from the outside in.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseHeadAsGet();
        app.UseRequestLocalization();
        app.UseWhen(context => !context.IsPage(), api => api.UseExceptionHandler(_ => { })); // pages have their own around this
        app.UseStatusCodePages(context => context.HttpContext.IsPage()
            ? Task.CompletedTask
            : ProblemWriter.Write(context.HttpContext, ProblemTable.ForStatus(context.HttpContext.Response.StatusCode)));
        app.UseRouting();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RateLimits>().Limit);
        app.UseRequestTimeouts();
        app.UseAuthorization();
        app.UseMiddleware<Idempotency>();
        app.UseExactContentTypes();
    }

    /// <summary>The group all endpoints of the API live in.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app) => app.MapGroup("/v1").AddEndpointFilter<RouteGroupBuilder, StrictQuery>();
}
