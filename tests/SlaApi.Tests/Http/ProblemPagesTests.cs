using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SlaApi.Http.Problems;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Http;

[Collection(SharedApp.Name)]
public sealed partial class ProblemPagesTests(App app)
{
    [Fact]
    public async Task Every_code_has_a_page_with_all_parts_in_both_languages()
    {
        var api = new Api(app.Http, null);
        foreach (var entry in ProblemTable.All.Values)
        {
            foreach (var (language, headings) in new[] { ("en", "Cause, What to do, Wrong, Right"), ("de", "Ursache, Was tun, Falsch, Richtig") })
            {
                var page = (await api.Get($"/problems/{entry.Code}", ("Accept-Language", language))).Expect(200);
                Assert.Equal("text/html", page.ContentType);
                Assert.Equal(headings, string.Join(", ", Heading().Matches(page.Body).Select(h => h.Groups[1].Value)));
                foreach (var text in new[] { entry.Title, entry.Cause, entry.Advice }.Select(t => t.In(language)).Concat(entry.Wrong).Concat(entry.Right))
                {
                    Assert.Contains(WebUtility.HtmlEncode(text), page.Body, StringComparison.Ordinal);
                }

                Assert.DoesNotMatch("<style|<script|style=", page.Body);
            }

            Assert.DoesNotContain(new[] { entry.Title, entry.Cause, entry.Advice }, t => t.De == t.En || t.De.Length == 0 || t.En.Length == 0);
            Assert.NotEqual(entry.Wrong, entry.Right);
            Assert.All([entry.Wrong, entry.Right], lines => Assert.Contains(lines, l => Request().IsMatch(l)));
        }

        (await api.Get("/problems/none")).ExpectProblem(404, "not-found");
        var list = (await api.Get("/problems")).Expect(200).Body;
        Assert.All(ProblemTable.All.Keys, code => Assert.Contains($"href=\"/problems/{code}\"", list, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_in_use_has_a_page_and_every_page_a_code_in_use()
    {
        var tables = new[] { "RequestProblems.cs", "AgreementProblems.cs", "HandoverProblems.cs", "AccountProblems.cs" };
        var source = string.Join('\n', Repository.Files("src", ".cs").Where(f => !tables.Contains(Path.GetFileName(f)))
            .Select(f => File.ReadAllText(Path.Combine(Repository.Root, f))));
        var refused = Refused().Matches(source).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(refused.Count > 20, $"Only {refused.Count} codes found.");
        Assert.Equal([], refused.Except(ProblemTable.All.Keys));

        var literals = Literal().Matches(source).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal([], ProblemTable.All.Values.Where(e => !literals.Contains(e.Code) && ProblemTable.ForStatus(e.Status).Code != e.Code).Select(e => e.Code));
    }

    /// <summary>The examples that need no more than a draft without terms and a handover.</summary>
    [Fact]
    public async Task The_wrong_request_leads_to_the_code_and_the_right_one_does_not()
    {
        await using var own = new App();
        await own.InitializeAsync();
        var api = await own.Client();
        (await api.Post("/v1/agreements", new { key = "vertrieb-dach", title = "Vertrieb DACH", company = "Muster AG" })).Expect(201);
        string[] both = ["invalid-request", "invalid-cursor", "not-found", "method-not-allowed", "not-acceptable", "unsupported-media-type",
            "precondition-required", "deadline-out-of-range", "key-taken"];
        string[] wrong = ["unauthorized", "stale", "draft-exists", "version-not-submitted", "version-not-awaiting-signatures", "terms-incomplete",
            "idempotency-key-reused", "external-id-conflict", "event-id-conflict", "impossible-order", "unknown-event"];
        foreach (var entry in both.Concat(wrong).Select(code => ProblemTable.All[code]))
        {
            var handover = await api.Post("/v1/handovers", new
            {
                agreement = "vertrieb-dach",
                externalId = entry.Code,
                stage = "sql",
                handedOverAt = "2026-11-19T08:30:00Z",
            });
            var id = (string)handover.Expect(201).Json["id"]!;
            var lines = entry.Wrong.Select(line => line.Replace("01a1ffc1-cca0-7000-b0b8-045c26f9f678", id, StringComparison.Ordinal));
            (await Last(api, lines)).ExpectProblem(entry.Status, entry.Code);
        }

        // The form is checked before the calendar and the duration.
        foreach (var code in new[] { "invalid-calendar", "invalid-duration" })
        {
            (await Last(api, ProblemTable.All[code].Wrong)).ExpectProblem(400, "invalid-request");
            (await Last(api, ProblemTable.All[code].Right)).Expect(200);
        }

        foreach (var entry in both.Select(code => ProblemTable.All[code]))
        {
            Assert.DoesNotContain($"\"{entry.Code}\"", (await Last(api, entry.Right)).Body, StringComparison.Ordinal);
        }
    }

    /// <summary>Sends the requests of an example; the last answer.</summary>
    private static async Task<Answer> Last(Api api, IEnumerable<string> lines)
    {
        Answer? last = null;
        var left = new Queue<string>(lines.Where(l => l[0] != '('));
        while (left.TryDequeue(out var start))
        {
            var (method, path) = (start.Split(' ')[0], start.Split(' ')[1]);
            var (headers, body) = (new List<(string Name, string Value)>(), new StringBuilder());
            while (left.TryPeek(out var line) && !Request().IsMatch(line))
            {
                left.Dequeue();
                if (body.Length == 0 && Header().Match(line) is { Success: true } header)
                {
                    headers.Add((header.Groups[1].Value, header.Groups[2].Value));
                }
                else
                {
                    body.Append(line);
                }
            }

            var type = headers.Find(h => h.Name == "Content-Type").Value ?? "application/json";
            var content = body.Length == 0 ? null : new StringContent(body.ToString(), Encoding.UTF8, type);
            var sender = headers.Exists(h => h.Name == "Authorization") ? new Api(api.Http, null) : api;
            last = await sender.Send(new HttpMethod(method), path, content, [.. headers.Where(h => h.Name != "Content-Type")]);
        }

        return last!;
    }

    [GeneratedRegex("<h2>([^<]+)</h2>")]
    private static partial Regex Heading();

    [GeneratedRegex("^(GET|POST|PUT|PATCH|DELETE) /")]
    private static partial Regex Request();

    [GeneratedRegex("^([A-Za-z-]+): (.+)$")]
    private static partial Regex Header();

    /// <summary>The first literal of a refusal, also of one returned as <c>new(…)</c>, of a description and of a look-up in the table.</summary>
    [GeneratedRegex("""(?:Refusal\(|Refusal \w+\([^)]*\) =>\s*new\(|ProblemTable\.All\[|\] = \(|=> \()\s*"([a-z]+(?:-[a-z]+)+)\b""")]
    private static partial Regex Refused();

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex Literal();
}
