using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SlaApi.Tests.Features.Handovers.Import;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Culture;

/// <summary>
/// A conversation with the API in a process of its own, <c>dotnet SlaApi.Tests.dll FILE</c>: writes all requests and responses, byte for byte, to the file.
/// Ids, tags, trace ids and cursors are numbered in order of appearance. The clock is that of the test.
/// </summary>
internal sealed partial class Conversation
{
    private const string Key = "insight-title";

    private readonly StringBuilder _transcript = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly TestClock _clock = new(Instant.FromUtc(2026, 4, 1, 8, 0));
    private Api _api = null!;

    /// <summary>Prints a number and a word in the default culture of this process, then runs the conversation.</summary>
    public static async Task Main(string[] args)
    {
        Console.WriteLine($"{CultureInfo.CurrentCulture.Name} {1234.5:N2} {"insight".ToUpper(CultureInfo.CurrentCulture)}");
        await File.WriteAllTextAsync(args[0], await new Conversation().Hold());
    }

    private async Task<string> Hold()
    {
        await using var app = new App { Clock = _clock };
        await app.InitializeAsync();
        _api = await app.Client();
        await Agreements();
        await Handovers();
        await Imports();
        await Figures();
        await Clocks();
        await Refusals();
        return _transcript.ToString();
    }

    private async Task Agreements()
    {
        await Post("/v1/agreements", new { key = Key, title = "TITLE Insight İstanbul", company = "INDIGO ıssız GmbH", terms = Sample.Terms() });
        await Patch($"/v1/agreements/{Key}/versions/1/terms", """{ "introduction": "Grüezi, IİIıi", "scope": { "geography": "Straße & Gässli" } }""");
        await Get($"/v1/agreements/{Key}/versions/1");
        await Get($"/v1/agreements/{Key}/versions/1/definitions");
        await Post($"/v1/agreements/{Key}/versions/1/submit", null, ("If-Match", "*"));
        await Post($"/v1/agreements/{Key}/versions/1/signatures", new { party = "marketing", name = "Inga Iten" }, ("If-Match", "*"));
        await Post($"/v1/agreements/{Key}/versions/1/signatures", new { party = "sales", name = "Ilias İnan" }, ("If-Match", "*"));
        await Post("/v1/agreements", new { key = "a-second", title = "Zweite", company = "Indigo" });
        foreach (var search in new[] { "TITLE", "title", "insight", "INSIGHT", "Indigo", "INDIGO", "ISTANBUL", "İstanbul" })
        {
            await Get($"/v1/agreements?search={Uri.EscapeDataString(search)}");
        }

        await Get("/v1/agreements?limit=1");
        await Get("/v1/agreements?status=active");
        await Get("/v1/agreements?status=ACTIVE");
        await Get($"/v1/agreements/{Key}", ("Accept-Language", "tr"));
    }

    private async Task Handovers()
    {
        await Post("/v1/handovers", Lead(
            "I-1", "2026-03-02T08:00:00Z",
            """, "score": 7.25, "source": "TITLE", "priority": "high", "attributes": { "INSIGHT": "ı", "insight": "İ" }"""));
        await Post("/v1/handovers", Lead("i-1", "2026-03-02T09:15:30.123456Z", """, "score": 0.1, "source": "title" """));
        await Post("/v1/handovers", Lead("I-3", "2026-03-27T15:30:00+01:00", """, "source": "insight" """));
        await Report("I-1", "accepted", "2026-03-02T09:00:00Z");
        await Report("I-1", "contacted", "2026-03-02T10:00:00.5Z", """, "channel": "email" """);
        await Report("I-1", "won", "2026-03-20T10:00:00Z", """, "amount": { "amountMinor": 123456789, "currency": "CHF" }""");
        await Report("i-1", "rejected", "2026-03-02T14:00:00Z", """, "reason": "incompleteData" """);
        await Get($"/v1/handovers?agreement={Key}");
        await Get($"/v1/handovers?agreement={Key}&source=TITLE");
        await Get($"/v1/handovers?agreement={Key}&externalId=i-1");
        await Get($"/v1/handovers?agreement={Key}&from=2026-03-02&to=2026-03-02&limit=1");
        await Post(
            "/v1/handovers/batch",
            $$"""{ "items": [ {{Lead("I-4", "2026-03-28T08:00:00Z", """, "score": 1.5e1""")}}, {{Lead("I-5", "02.03.2026", """, "score": "1,5" """)}} ] }""");
    }

    private async Task Imports()
    {
        await Import(
            "import", $"agreement={Key}&stage=sql",
            "externalId,handedOverAt,source,score,ISIN\nx1,2026-03-03,İTHAL,7.5,IBAN\nx2,2026-03-04T08:00:00Z,ithal,\"7,5\",i\nx3,4.3.2026,title,1.250,\n");
        await Import("import", $"agreement={Key}&stage=sql", "externalId;handedOverAt;SCORE\nx4;2026-03-05;2.25\n");
        await Import("import", $"agreement={Key}&stage=sql", "EXTERNALID,handedOverAt\nx5,2026-03-05\n");
        await Import(
            "events/import", $"agreement={Key}&type=won&currency=CHF",
            "externalId,occurredAt,amount\nx1,2026-03-25,1250.5\nx2,2026-03-26,\"1.250,50\"\nx9,2026-03-26,1\n");
    }

    private async Task Figures()
    {
        const string March = $"/v1/agreements/{Key}/metrics?from=2026-03-01&to=2026-03-31";
        await Get(March);
        await Get(March, ("Accept", "text/csv"));
        await Get(March + "&groupBy=source", ("Accept", "text/csv"));
        await Get(March + "&groupBy=week&metric=winRate,compliance,revenue", ("Accept", "application/x-ndjson"));
        await Get($"/v1/agreements/{Key}/pacing?on=2026-03-17");
        await Get($"/v1/agreements/{Key}/metrics?from=1.3.2026&metric=WINRATE,lıft", ("Accept-Language", "de-CH"));
    }

    private async Task Clocks()
    {
        const string Calendar = """
            { "timeZone": "Europe/Istanbul",
              "weeklyHours": { "friday": [ { "from": "08:00", "to": "17:30" } ], "monday": [ { "from": "08:00", "to": "17:00" } ] } }
            """;
        await Post(
            "/v1/clock/deadlines",
            $$"""{ "calendar": {{Calendar}}, "items": [ { "start": "2026-03-27T13:00:00Z", "within": { "value": 4, "unit": "businessHours" } } ] }""");
        await Post(
            "/v1/clock/elapsed",
            $$"""{ "calendar": {{Calendar}}, "items": [ { "start": "2026-03-27T13:00:00Z", "end": "2026-03-30T13:00:00.25Z" } ] }""");
        await Get($"/v1/handovers/{await Id("I-1")}/clocks", ("Accept-Language", "de"));
        await Get($"/v1/handovers/{await Id("I-3")}/clocks", ("Accept-Language", "en"));
        await Get($"/v1/handovers/{await Id("I-1")}/events");
    }

    private async Task Refusals()
    {
        await Get("/v1/agreements/TITLE", ("Accept-Language", "de"));
        await Get("/v1/agreements/INSIGHT-TITLE");
        await Post(
            "/v1/agreements", """{ "key": "I", "title": "", "Company": 1.5, "terms": { "targets": [ { "kind": "RATIO", "atLeast": 1.25 } ] } }""",
            ("Accept-Language", "de-AT"));
        const string TooLong = """{ "review": { "interval": "quarter", "firstOn": "2026-01-01", "durationMinutes": 100000 } }""";
        await Post("/v1/agreements", new { key = "too-many", title = "x", company = "x", terms = Sample.Terms(extra: TooLong) });
        await Patch($"/v1/agreements/{Key}/versions/1/terms", "{}");
        await Get("/v1/handovers?limit=1,5");
        await Get("/v1/handovers?LIMIT=1");
        await Post("/v1/handovers", "not json");
        await Get("/.well-known/openid-configuration");
        await Get("/problems/not-found", ("Accept-Language", "de"));
        await Get("/openapi/v1.json");
    }

    private static string Lead(string externalId, string at, string more) =>
        $$"""{ "agreement": "{{Key}}", "externalId": "{{externalId}}", "stage": "sql", "handedOverAt": "{{at}}"{{more}} }""";

    private async Task Report(string externalId, string type, string at, string more = "") =>
        await Post($"/v1/handovers/{await Id(externalId)}/events", $$"""{ "type": "{{type}}", "occurredAt": "{{at}}"{{more}} }""");

    private async Task<string> Id(string externalId) =>
        (string)(await _api.Get($"/v1/handovers?agreement={Key}&externalId={externalId}")).Expect(200).Json["items"]![0]!["id"]!;

    private async Task Import(string what, string query, string file)
    {
        var accepted = await _api.Send(what, query, file);
        // The clock is not advanced until the import has ended, because its end is recorded.
        var import = accepted.Status == 202 ? await _api.End(accepted) : null;
        Note($"POST {what}?{query}", accepted);
        if (import is not null)
        {
            await Get(accepted.Location!);
        }

        if ((string?)import?["errors"] is { } errors)
        {
            await Get(errors);
        }
    }

    private async Task Get(string path, params (string, string)[] headers) => Note($"GET {path}", await _api.Get(path, headers));

    private async Task Post(string path, object? body, params (string, string)[] headers) => Note($"POST {path}", await _api.Post(path, body, headers));

    private async Task Patch(string path, string body) => Note($"PATCH {path}", await _api.Patch(path, body));

    private void Note(string asked, Answer answer)
    {
        _clock.Now += Duration.FromSeconds(1);
        var exchange = $"{asked}\n{answer.Status} {answer.Header("Content-Type")} {answer.Header("Content-Language")} {answer.Tag} {answer.Location}\n"
            + $"{answer.Body}\n\n";
        _transcript.Append(Different().Replace(exchange, m =>
            m.Value.Length > 0 && _names.TryGetValue(m.Value, out var name) ? name : _names[m.Value] = $"<{_names.Count + 1}>"));
    }

    [GeneratedRegex(
        """[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=")[A-Za-z0-9_-]{16,}(?="\s)|"""
        + """(?<="traceId":")[^"]+|(?<="(next|cursor)":")[^"]+|(?<=http://)(127\.0\.0\.1|localhost):\d+""")]
    private static partial Regex Different();
}
