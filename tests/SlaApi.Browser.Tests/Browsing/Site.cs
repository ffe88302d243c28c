using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SlaApi.Authorization;
using SlaApi.Features.Accounts;
using SlaApi.Jobs;

namespace SlaApi.Browser.Tests.Browsing;

/// <summary>A running app, on a Monday morning that never ends: figures and pictures are the same on every run.</summary>
internal sealed class Site
{
    private static readonly Lazy<Task<Site>> OneFilled = new(() => Start(demo: true));
    private static readonly Lazy<Task<Site>> OneEmpty = new(() => Start(demo: false));
    private static readonly Lazy<Task<Site>> OneRenewing = new(StartRenewing);
    private static readonly Lazy<Task<Site>> OneNew = new(() => Start(demo: false, "Production", []));

    private readonly ConcurrentDictionary<Person, Lazy<Task<string>>> _passwords = [];
    private readonly ConcurrentDictionary<Person, Lazy<Task<string>>> _signedIn = [];

    private readonly Lazy<Task<IReadOnlySet<string>>> _data;

    private Site(App app)
    {
        App = app;
        _data = new(ReadData);
    }

    /// <summary>With the demo's agreements and handovers, all in, and an administrator.</summary>
    public static Task<Site> Filled => OneFilled.Value;

    /// <summary>With nothing but an administrator.</summary>
    public static Task<Site> Empty => OneEmpty.Value;

    /// <summary>The demo, its renewals begun: version 2 of <c>deutschland</c> is a draft, that of <c>schweiz</c> is signed by marketing;
    /// <c>oesterreich</c> has just been begun.</summary>
    public static Task<Site> Renewing => OneRenewing.Value;

    /// <summary>Without any account, as after the first start in production.</summary>
    public static Task<Site> New => OneNew.Value;

    public App App { get; }

    /// <summary>Every text in the terms of every version.</summary>
    public Task<IReadOnlySet<string>> Data => _data.Value;

    /// <summary>The demo on a site of its own, for what changes it.</summary>
    public static Task<Site> StartDemo() => Start(demo: true);

    /// <summary>A window of a signed-in person, or an anonymous one; <paramref name="language"/> as set by the language switch.</summary>
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
        context.SetDefaultTimeout(20_000);
        await context.AddCookiesAsync([new() { Name = "slaapi-language", Value = language, Url = App.Http.BaseAddress!.ToString() }]);
        return context;
    }

    /// <summary>Creates an account that may only read.</summary>
    public async Task<Person> AddViewer(string email)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateAccount { Email = email, Name = "Gast", Role = Role.Viewer });
        return new Person(email, created.Password);
    }

    /// <summary>The password of an account: the administrator's as configured, any other's after a reset.</summary>
    public Task<string> PasswordOf(Person person) => person.Password is { } known ? Task.FromResult(known) : Once(_passwords, person, async () =>
    {
        await using var scope = App.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var account = (await mediator.Send(new ListAccounts())).Single(a => a.Email == person.Email);
        return (await mediator.Send(new ResetPassword(account.Id))).Password;
    });

    /// <summary>The cookies of a sign-in; each person signs in once.</summary>
    private Task<string> SignedIn(Person person) => Once(_signedIn, person, async () =>
    {
        await using var context = await Window(null, "en");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/sign-in");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync(person.Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(await PasswordOf(person));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    });

    private async Task<IReadOnlySet<string>> ReadData()
    {
        var (api, texts) = (await App.Client(), new HashSet<string>());
        foreach (var agreement in (await api.Get("/v1/agreements")).Expect(200).Json["items"]!.AsArray().Select(a => (string)a!["key"]!))
        {
            foreach (var number in (await api.Get($"/v1/agreements/{agreement}")).Expect(200).Json["versions"]!.AsArray().Select(v => (int)v!["number"]!))
            {
                Gather((await api.Get($"/v1/agreements/{agreement}/versions/{number}")).Expect(200).Json["terms"], texts);
            }
        }

        return texts;
    }

    private static void Gather(JsonNode? node, HashSet<string> texts)
    {
        foreach (var inner in node switch { JsonObject members => members.Select(m => m.Value), JsonArray items => items, _ => Enumerable.Empty<JsonNode?>() })
        {
            Gather(inner, texts);
        }

        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            texts.Add(text);
        }
    }

    /// <summary>One that failed is not kept: it fails the page that asked, not every page after it.</summary>
    private static async Task<string> Once(ConcurrentDictionary<Person, Lazy<Task<string>>> known, Person person, Func<Task<string>> find)
    {
        var one = known.GetOrAdd(person, _ => new(find));
        try
        {
            return await one.Value;
        }
        catch
        {
            known.TryRemove(KeyValuePair.Create(person, one));
            throw;
        }
    }

    private static Task<Site> Start(bool demo) => Start(demo, "Development", new()
    {
        ["Bootstrap:Admin:Email"] = Person.Administrator.Email,
        ["Bootstrap:Admin:Password"] = Person.Administrator.Password,
    });

    private static async Task<Site> Start(bool demo, string environment, Dictionary<string, string?> settings)
    {
        settings["Demo:Enabled"] = demo ? "true" : "false";
        var app = new App { Clock = new TestClock(Instant.FromUtc(2026, 11, 9, 7, 10)), EnvironmentName = environment, Settings = settings };
        await app.InitializeAsync();
        await (app.Services.GetServices<IHostedService>().OfType<DemoJob>().Single().ExecuteTask ?? Task.CompletedTask);
        return new Site(app);
    }

    private static async Task<Site> StartRenewing()
    {
        var site = await StartDemo();
        var api = await site.App.Client();
        foreach (var agreement in new[] { "schweiz", "deutschland" })
        {
            (await api.Post($"/v1/agreements/{agreement}/versions", new { renew = true })).Expect(201);
        }

        (await api.Post("/v1/agreements", new { key = "oesterreich", title = "Vertriebsregion Österreich", company = "Muster Software AG" })).Expect(201);
        (await api.Post("/v1/agreements/schweiz/versions/2/submit", null, ("If-Match", "*"))).Expect(200);
        var signature = new { party = "marketing", name = "Leitung Marketing" };
        (await api.Post("/v1/agreements/schweiz/versions/2/signatures", signature, ("If-Match", "*"))).Expect(200);
        return site;
    }
}
