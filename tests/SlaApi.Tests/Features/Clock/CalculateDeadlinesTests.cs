using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Clock;

[Collection(SharedApp.Name)]
public sealed class CalculateDeadlinesTests(App app)
{
    private const string Path = "/v1/clock/deadlines";

    [Theory]
    [InlineData("2026-01-09T16:00:00+01:00", 4, "businessHours", "2026-01-12T10:00:00Z")]
    [InlineData("2026-01-09T16:00:00+01:00", 60, "businessMinutes", "2026-01-09T16:00:00Z")]
    [InlineData("2026-01-10T12:00:00+01:00", 0, "businessMinutes", "2026-01-12T07:00:00Z")]
    [InlineData("2026-01-09T09:00:00+01:00", 2, "businessDays", "2026-01-13T16:00:00Z")]
    [InlineData("2026-01-09T16:00:00+01:00", 24, "calendarHours", "2026-01-10T15:00:00Z")]
    [InlineData("2026-01-09T16:00:00+01:00", 2, "calendarDays", "2026-01-11T23:00:00Z")]
    [InlineData("2026-01-09T16:00:00.1234567+01:00", 1, "calendarMinutes", "2026-01-09T15:01:00.123456Z")]
    public async Task Due_instants_are_those_of_the_rules(string start, int value, string unit, string due) =>
        Assert.Equal(due, await (await app.Client()).Due(Ask.Office(), start, value, unit));

    [Fact]
    public async Task A_gap_night_is_seven_hours_and_a_fold_night_nine()
    {
        var api = await app.Client();
        var nights = Ask.EveryDay("Europe/Zurich", "22:00", "06:00");
        Assert.Equal("2026-03-29T04:00:00Z", await api.Due(nights, "2026-03-28T22:00:00+01:00", 7, "businessHours"));
        Assert.Equal("2026-10-25T05:00:00Z", await api.Due(nights, "2026-10-24T22:00:00+02:00", 9, "businessHours"));
    }

    [Fact]
    public async Task A_day_ends_where_midnight_does_not_exist() =>
        Assert.Equal("2015-10-18T03:00:00Z", await (await app.Client()).Due(Ask.Office("America/Sao_Paulo"), "2015-10-16T12:00:00Z", 1, "calendarDays"));

    [Fact]
    public async Task Holidays_close_their_own_date()
    {
        var calendar = Ask.Office();
        calendar["holidays"] = JsonNode.Parse("""{ "region": "CH-ZH", "except": ["2026-01-02"] }""");
        var api = await app.Client();
        Assert.Equal("2026-01-02T08:00:00Z", await api.Due(calendar, "2025-12-31T16:00:00+01:00", 2, "businessHours"));
    }

    [Fact]
    public async Task Exclusions_are_subtracted_from_business_and_calendar_units()
    {
        var api = await app.Client();
        object exclusion = new { from = "2026-01-09T16:00:00Z", to = "2026-01-12T09:00:00Z" };
        Assert.Equal("2026-01-12T10:00:00Z", await api.Due(Ask.Office(), "2026-01-09T15:30:00Z", 90, "businessMinutes", exclusion));
        Assert.Equal("2026-01-12T09:30:00Z", await api.Due(Ask.Office(), "2026-01-09T15:30:00Z", 1, "calendarHours", exclusion));
        Assert.Equal("2026-01-12T23:00:00Z", await api.Due(Ask.Office(), "2026-01-09T15:30:00Z", 2, "calendarDays",
            new { from = "2026-01-09T23:00:00Z", to = "2026-01-10T23:00:00Z" }));
    }

    [Fact]
    public async Task Every_fault_is_reported_at_once()
    {
        var api = await app.Client();
        var answer = await api.Post(Path, """
        { "calendar": { "timeZone": "Mars/Olympus", "weeklyHours": { "monday": [ { "from": "08:00", "to": "25:00" } ] } },
          "exclusions": [ { "from": "2026-01-02T00:00:00Z", "to": "2026-01-01T00:00:00Z" }, null,
                            { "from": "2026-01-02T00:00:00Z", "to": "2026-01-02T00:00:00Z" }, {} ],
          "items": [ { "start": "2026-01-01T00:00:00Z", "within": { "value": 1, "unit": "businessHours" } }, null, {},
                       { "start": "2026-01-01T00:00:00Z", "within": { "value": -1, "unit": "businessHours" } },
            { "start": "1803-01-01T00:00:00Z", "within": { "value": 0, "unit": "calendarDays" } }, { "start": "2026-01-01T00:00:00Z", "within": {} } ] }
        """);
        answer.ExpectProblem(400, "invalid-request");
        Assert.Equal(
            [
                "/calendar/timeZone", "/calendar/weeklyHours/monday/0/to", "/exclusions/0/to", "/exclusions/1", "/exclusions/2/to", "/exclusions/3/from",
                "/exclusions/3/to",
                "/items/1", "/items/2/start", "/items/2/within", "/items/3/within/value", "/items/4/start", "/items/4/within/value", "/items/5/within/value",
                "/items/5/within/unit",
            ],
            answer.Pointers);
    }

    [Theory]
    [InlineData("""{}""", "/calendar /items")]
    [InlineData("""{ "calendar": null, "exclusions": null, "items": [] }""", "/calendar /items")]
    [InlineData("""{ "calendar": { "timeZone": "UTC" }, "items": null }""", "/calendar/weeklyHours /items")]
    [InlineData("""{ "calendar": { "timeZone": "UTC", "weeklyHours": {}, "overrides": [ { "date": "2026-01-01", "hours": [] } ] }, "items": [] }""",
        "/calendar/weeklyHours /items")]
    [InlineData("""{ "calendar": { "timeZone": "UTC", "weeklyHours": {}, "overrides": [ { "hours": [] } ] }, "items": [] }""", "/calendar/overrides/0")]
    [InlineData("""{ "items": [ { "start": "2026-01-01T00:00:00Z", "within": { "value": 1.5, "unit": "businessHours" } } ] }""", "/items/0/within/value")]
    [InlineData("""{ "items": [ { "start": "2026-01-01T00:00:00Z", "within": { "value": 1, "unit": "hours" } } ] }""", "/items/0/within/unit")]
    [InlineData("""{ "items": [ { "start": "2026-01-01T00:00:00", "within": { "value": 1, "unit": "businessHours" } } ] }""", "/items/0/start")]
    public async Task Missing_and_malformed_members_are_reported(string body, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', (await (await app.Client()).Post(Path, body)).ExpectProblem(400, "invalid-request").Pointers));

    [Fact]
    public async Task A_thousand_items_are_answered_in_order_and_one_more_is_refused()
    {
        var api = await app.Client();
        object Question(int count) => new
        {
            calendar = Ask.Office(),
            items = Enumerable.Range(0, count)
                .Select(i => new { start = Instant.FromUtc(2026, 1, 5, 8, 0) + Duration.FromMinutes(i), within = new { value = 80, unit = "businessHours" } }),
        };
        var items = (await api.Post(Path, Question(1000))).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(1000, items.Count);
        Assert.Equal("2026-01-05T08:01:00Z", (string?)items[1]!["start"]);
        Assert.Equal(["/items"], (await api.Post(Path, Question(1001))).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task More_than_five_years_away_is_refused_with_the_items()
    {
        var api = await app.Client();
        var near = new { start = "2026-01-05T08:00:00Z", within = new { value = 1, unit = "businessHours" } };
        var far = new { start = "2026-01-05T08:00:00Z", within = new { value = int.MaxValue, unit = "businessDays" } };
        var answer = (await api.Post(Path, new { calendar = Ask.Office(), items = new[] { near, far, near, far } }))
            .ExpectProblem(400, "deadline-out-of-range");
        Assert.Equal(["/items/1", "/items/3"], answer.Pointers);
    }

    [Fact]
    public async Task It_needs_the_scope_of_the_metrics() =>
        Assert.Contains("metrics:read", (await (await app.Client("agreements:read")).Post(Path, "{}")).ExpectProblem(403, "insufficient-scope").Body,
            StringComparison.Ordinal);
}
