using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Authorization;
using SlaApi.Http;
using SlaApi.Http.Problems;

namespace SlaApi.Admin;

/// <summary>The admin: Razor Pages under <c>/admin</c> that send the same messages as the API, and their protection.</summary>
internal static class AdminSetup
{
    /// <summary>Only resources of this site; nothing inline; no frames.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'";

    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddPagePolicies();
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/Admin/Pages";
            o.Conventions.AuthorizeFolder("/", PagePolicies.Read);
            o.Conventions.ConfigureFilter(new TypeFilterAttribute<ShowAgain>());
        });
        services.AddAntiforgery(o => (o.Cookie.Name, o.FormFieldName) = ("__Host-slaapi-form", "__form"));
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = "__Host-slaapi-notice");
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => o.Events.OnRedirectToLogin = EndedSession.Challenge);
        services.AddSingleton<KeptForms>();
        services.AddScoped<Language>().AddScoped<Form>();
        services.AddResponseCompression(o => o.EnableForHttps = true); // form tokens differ in every answer, so lengths reveal nothing
    }

    /// <summary>What surrounds the pages; before routing.</summary>
    public static void UseAdmin(this WebApplication app)
    {
        app.UseWhen(context => context.IsPage(), pages =>
        {
            pages.Use(Protect);
            pages.UseResponseCompression();
            pages.UseStaticFiles(new StaticFileOptions
            {
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            });
            pages.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always, HttpOnly = HttpOnlyPolicy.Always });
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = AdminPath.Root + "/error",
                AllowStatusCode404Response = true,
                SuppressDiagnosticsCallback = failed => ExceptionProblems.Describe(failed.Exception).Code != "internal-error",
            });
            pages.UseStatusCodePagesWithReExecute(AdminPath.Root + "/error", "?status={0}");
        });
    }

    public static void MapAdmin(this WebApplication app)
    {
        app.MapGet("/", () => Results.Redirect(AdminPath.Root)).AllowAnonymous().ExcludeFromDescription();
        app.MapRazorPages();
    }

    private static Task Protect(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.StrictTransportSecurity = context.Request.IsHttps ? "max-age=31536000" : default(string);
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
