using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SlaApi.Jobs;

namespace SlaApi.Browser.Tests.Browsing;

/// <summary>The app with demo data, or with nothing but an administrator, on a Monday morning that never ends: figures and pictures are the same on every run.</summary>
internal sealed class Site
{
    public static readonly Person Administrator = new("admin@example.com", "a long enough Passwort 1");

    private static readonly Lazy<Task<Site>> OneFilled = new(() => Start(demo: true));
    private static readonly Lazy<Task<Site>> OneEmpty = new(() => Start(demo: false));

    private readonly Dictionary<Person, Lazy<Task<string>>> _signedIn = [];

    private Site(App app) => App = app;

    /// <summary>With the demo's agreements and handovers, all in.</summary>
    public static Task<Site> Filled => OneFilled.Value;

    public static Task<Site> Empty => OneEmpty.Value;

    public App App { get; }

    /// <summary>A site of its own, for what changes it.</summary>
    public static async Task<Site> Start(bool demo)
    {
        var app = new App
        {
            Clock = new TestClock(Instant.FromUtc(2026, 11, 9, 7, 10)),
            Settings = new Dictionary<string, string?>
            {
                ["Demo:Enabled"] = demo ? "true" : "false",
                ["Bootstrap:Admin:Email"] = Administrator.Email,
                ["Bootstrap:Admin:Password"] = Administrator.Password,
            },
        };
        await app.InitializeAsync();
        await (app.Services.GetServices<IHostedService>().OfType<DemoJob>().Single().ExecuteTask ?? Task.CompletedTask);
        return new Site(app);
    }

    /// <summary>A window of somebody who was never here, or is signed in already; <paramref name="language"/> as their switch has it.</summary>
    public async Task<IBrowserContext> Window(Person? person, string language, bool script = true)
    {
        var context = await (await Chromium.Browser).NewContextAsync(new()
        {
            BaseURL = App.Http.BaseAddress!.ToString(),
            Locale = language,
            TimezoneId = "Europe/Zurich",
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
            StorageState = person is null ? null : await SignedIn(person),
        });
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync([new() { Name = "slaapi-language", Value = language, Url = App.Http.BaseAddress!.ToString() }]);
        return context;
    }

    /// <summary>What the browser keeps of a sign-in; each person signs in once.</summary>
    private Task<string> SignedIn(Person person)
    {
        lock (_signedIn)
        {
            if (!_signedIn.TryGetValue(person, out var state))
            {
                _signedIn[person] = state = new(() => SignIn(person));
            }

            return state.Value;
        }
    }

    private async Task<string> SignIn(Person person)
    {
        await using var context = await Window(null, "en");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/sign-in");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync(person.Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }
}

/// <summary>Who signs in, with what.</summary>
internal sealed record Person(string Email, string Password);
