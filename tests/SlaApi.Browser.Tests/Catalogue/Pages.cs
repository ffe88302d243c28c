using Microsoft.Extensions.DependencyInjection;
using SlaApi.Browser.Tests.Browsing;
using SlaApi.Features.Accounts;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>Every page, in every state to be checked.</summary>
internal static class Pages
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static IReadOnlyList<Visit> All { get; } =
    [
        new("problem", "filled", "/problems/not-found") { WithoutCountry = true },
        .. SignIn(), .. Accounts(), .. Components(), .. Renewal(), .. Agreements(), .. Handovers(), .. Imports.All(),
    ];

    private static IEnumerable<Visit> SignIn() =>
    [
        new("sign-in", "empty", "/admin/sign-in"),
        new("sign-in", "error", "/admin/sign-in") { Sent = Nothing, Status = 400 },
        new("sign-in", "refused", "/admin/sign-in") { Sent = Form(("email", "nobody@example.com"), ("password", "wrong")), Status = 400 },
        new("set-up", "empty", "") { On = () => Site.New, Find = SetUp },
        new("set-up", "error", "") { On = () => Site.New, Find = SetUp, Sent = Form(("password", "short")), Status = 400 },
        new("language", "filled", "/admin/language"),
        new("sign-out", "filled", "/admin/sign-out") { By = Person.Sales },
        new("no-access", "filled", "/admin/accounts") { By = Person.Sales, Status = 403 },
        new("error", "not-found", "/admin/nowhere") { By = Person.Sales, Status = 404 },
    ];

    private static IEnumerable<Visit> Accounts() =>
    [
        new("accounts", "filled", "/admin/accounts") { By = Person.Administrator },
        new("accounts", "empty", "/admin/accounts") { By = Person.Administrator, On = () => Site.Empty },
        new("account-new", "empty", "/admin/accounts/new") { By = Person.Administrator },
        new("account-new", "error", "/admin/accounts/new") { By = Person.Administrator, Sent = Form(("email", "admin@example")), Status = 400 },
        new("account", "filled", "") { By = Person.Administrator, Find = Account },
        new("own-account", "filled", "/admin/account") { By = Person.Sales },
        new("own-account", "error", "/admin/account")
        {
            By = Person.Sales, Sent = Form(("current", "wrong"), ("password", "a new long password")), Status = 400,
        },
    ];

    private static IEnumerable<Visit> Components() =>
    [
        new("components", "filled", "/admin/components") { By = Person.Sales },
        new("components", "error", "/admin/components") { By = Person.Sales, Sent = Nothing, Status = 400 },
        new("today", "filled", "/admin") { By = Person.Sales },
        new("today", "empty", "/admin") { By = Person.Administrator, On = () => Site.Empty },
    ];

    private static IEnumerable<Visit> Renewal()
    {
        const string Draft = "/admin/agreements/deutschland/versions/2";
        const string Submitted = "/admin/agreements/schweiz/versions/2";
        string[] sheets =
        [
            "period", "targets", "hours", "persons", "introduction", "scope", "parties", "framework", "definitions", "reporting", "review", "renewal",
            "metrics", "intake", "rejection", "escalation", "attribution", "currency", "exclusions", "remedies", "privacy",
        ];
        (string Sheet, string Field)[] numbers =
        [
            ("intake", "intake/dailyCap"), ("rejection", "rejection/contestWithin/value"), ("attribution", "attribution/weights/first"),
            ("exclusions", "exclusions/confirmWithin/value"), ("remedies", "remedies/actionPlanWithin/value"), ("privacy", "privacy/retentionMonths"),
            ("review", "review/durationMinutes"),
        ];
        Visit Of(string page, string state, string path) => new(page, state, path) { On = () => Site.Renewing, By = Person.Sales };
        return
        [
            new("renewal-prepare", "filled", "/admin/agreements/schweiz/renewal") { By = Person.Sales },
            .. sheets.Select(sheet => Of("edit-" + sheet, "filled", $"{Draft}/edit/{sheet}")),
            Of("edit-period", "error", Draft + "/edit/period") with { Sent = Form(("scope/validUntil", "31.2.2027")), Status = 400 },
            Of("edit-targets", "error", Draft + "/edit/targets") with { Sent = Form(("targets/0/amount", "1;5")), Status = 400 },
            Of("edit-hours", "error", Draft + "/edit/hours") with { Sent = Form(("calendar/weeklyHours/monday", "8 bis 5")), Status = 400 },
            .. numbers.Select(n => Of("edit-" + n.Sheet, "error", $"{Draft}/edit/{n.Sheet}") with { Sent = Form((n.Field, "1;5")), Status = 400 }),
            Of("edit-scope", "stale", Draft + "/edit/scope") with
            {
                Sent = Form(("scope/geography", "Deutschland und Luxemburg"), ("was", """{"scope":{"geography":"Bayern"}}""")), Status = 409,
            },
            Of("renewal-compare", "filled", Draft + "/compare"),
            Of("renewal-compare", "gaps", "/admin/agreements/oesterreich/versions/1/compare"),
            Of("renewal-compare", "error", "/admin/agreements/oesterreich/versions/1/compare") with { Sent = Nothing, Status = 409 },
            Of("renewal-delete", "filled", Draft + "/delete"),
            Of("renewal-sign", "filled", Submitted + "/sign"),
            Of("renewal-sign", "error", Submitted + "/sign") with { Sent = Form(("tag", "\"stale\"")), Status = 412 },
            Of("renewal-sign", "expired", Submitted + "/sign") with { Sent = Nothing, SessionEnds = true, Status = 401 },
            Of("renewal-withdraw", "filled", Submitted + "/withdraw"),
            Of("edit-introduction", "expired", Draft + "/edit/introduction") with { Sent = Nothing, SessionEnds = true, Status = 401 },
            Of("renewal-sign", "others", Submitted + "/sign") with { By = Person.Administrator },
        ];
    }

    private static IEnumerable<Visit> Agreements()
    {
        const string Filled = "/admin/agreements/schweiz";
        Visit Of(string page, string state, string path) => new(page, state, path) { By = Person.Sales };
        Visit Renewing(string page, string state, string path) => Of(page, state, path) with { On = () => Site.Renewing };
        return
        [
            Of("agreements", "filled", "/admin/agreements"),
            Of("agreements", "nothing-found", "/admin/agreements?search=xyz"),
            new("agreements", "empty", "/admin/agreements") { On = () => Site.Empty, By = Person.Administrator },
            Of("agreement-new", "empty", "/admin/agreements/new"),
            Of("agreement-new", "error", "/admin/agreements/new") with { Sent = Nothing, Status = 400 },
            Of("figures", "filled", Filled),
            Of("figures", "error", Filled + "?from=2026-12-01&to=2026-01-01") with { Status = 400 },
            Renewing("figures", "empty", "/admin/agreements/oesterreich"),
            Of("terms", "filled", Filled + "/versions/1"),
            Renewing("terms", "draft", "/admin/agreements/deutschland/versions/2"),
            Renewing("terms", "empty", "/admin/agreements/oesterreich/versions/1"),
            Renewing("versions", "filled", Filled + "/versions"),
            Renewing("changes", "filled", Filled + "/versions/2/changes"),
            Of("changes", "empty", Filled + "/versions/1/changes"),
            Renewing("history", "filled", Filled + "/history"),
            Renewing("history", "empty", "/admin/agreements/oesterreich/history"),
        ];
    }

    private static IEnumerable<Visit> Handovers() =>
    [
        new("handovers", "filled", "/admin/handovers") { By = Person.Sales },
        new("handovers", "nothing-found", "/admin/handovers?externalId=none") { By = Person.Sales },
        new("handovers", "error", "/admin/handovers?from=gestern") { By = Person.Sales },
        new("handovers", "empty", "/admin/handovers") { On = () => Site.Empty, By = Person.Administrator },
        new("agreement-handovers", "filled", "/admin/agreements/schweiz/handovers") { By = Person.Sales },
        new("agreement-handovers", "empty", "/admin/agreements/oesterreich/handovers") { On = () => Site.Renewing, By = Person.Sales },
        new("handover", "won", "") { By = Person.Sales, Find = site => Handover(site, "won") },
        new("handover", "open", "") { By = Person.Sales, Find = site => Handover(site, "open") },
        new("handover", "rejected", "") { By = Person.Marketing, Find = site => Handover(site, "rejected") },
        new("handover", "reading", "") { By = Person.Administrator, Find = site => Handover(site, "won") },
        .. new[] { "reject", "contact", "assign" }.Select(act => new Visit("handover-act", act, "")
        {
            By = Person.Sales, Find = async site => $"{await Handover(site, "open")}?act={act}",
        }),
        new("handover-act", "contest", "") { By = Person.Marketing, Find = async site => await Handover(site, "rejected") + "?act=contest" },
        new("handover-act", "error", "")
        {
            By = Person.Sales, Find = async site => await Handover(site, "open") + "?act=reject", Sent = Form(("note", "Kein Bedarf")), Status = 400,
        },
    ];

    /// <summary>The latest of this state.</summary>
    private static async Task<string> Handover(Site site, string state)
    {
        var api = await site.App.Client();
        return $"/admin/handovers/{(await api.Get($"/v1/handovers?agreement=schweiz&state={state}&limit=1")).Expect(200).Json["items"]![0]!["id"]}";
    }

    private static Dictionary<string, string> Form(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static Task<string> SetUp(Site site) =>
        Task.FromResult("/admin/set-up?token=" + Uri.EscapeDataString(site.App.Services.GetRequiredService<SetUpToken>().Issue()));

    private static async Task<string> Account(Site site)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new ListAccounts());
        return $"/admin/accounts/{accounts.Single(a => a.Email == Person.Sales.Email).Id}";
    }
}
