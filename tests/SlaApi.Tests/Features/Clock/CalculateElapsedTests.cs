using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Clock;

[Collection(SharedApp.Name)]
public sealed class CalculateElapsedTests(App app)
{
    [Theory]
    [InlineData("2026-01-09T16:00:00+01:00", "2026-01-12T09:00:00+01:00", 7200)]
    [InlineData("2026-01-09T16:00:00+01:00", "2026-01-09T15:00:00+01:00", 0)]
    [InlineData("2026-01-09T15:00:00Z", "2026-01-09T15:00:01.999999Z", 1)]
    [InlineData("2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z", 0)]
    public async Task Open_time_is_counted_in_whole_seconds(string start, string end, long seconds) =>
        Assert.Equal(seconds, await (await app.Client()).Open(Ask.Office(), start, end));

    [Fact]
    public async Task A_gap_night_is_seven_hours_a_fold_night_nine_and_half_hours_count_twice()
    {
        var api = await app.Client();
        var nights = Ask.EveryDay("Europe/Zurich", "22:00", "06:00");
        Assert.Equal(7 * 3600, await api.Open(nights, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"));
        Assert.Equal(9 * 3600, await api.Open(nights, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"));
        var half = Ask.EveryDay("Australia/Lord_Howe", "01:30", "02:00");
        Assert.Equal(3600, await api.Open(half, "2026-04-04T10:00:00Z", "2026-04-05T10:00:00Z"));
    }

    [Fact]
    public async Task Exclusions_count_once_where_they_overlap() =>
        Assert.Equal(3600, await (await app.Client()).Open(Ask.Office(), "2026-01-09T08:00:00Z", "2026-01-09T12:00:00Z",
            new { from = "2026-01-09T09:00:00Z", to = "2026-01-09T11:30:00Z" }, new { from = "2026-01-09T11:00:00Z", to = "2026-01-09T12:00:00Z" }));

    [Fact]
    public async Task Every_fault_is_reported_at_once()
    {
        var api = await app.Client();
        var answer = await api.Post("/v1/clock/elapsed", """
            { "calendar": { "timeZone": "UTC", "weeklyHours": {} }, "items": [ {}, null, { "start": "2026-01-01T00:00:00Z", "end": "2400-01-01T00:00:00Z" } ] }
            """);
        Assert.Equal(["/calendar/weeklyHours", "/items/0/start", "/items/0/end", "/items/1", "/items/2/end"],
            answer.ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task More_than_a_century_is_refused_with_the_item()
    {
        var api = await app.Client();
        var answer = await api
            .Post("/v1/clock/elapsed", new { calendar = Ask.Office(), items = new[] { new { start = "1980-01-01T00:00:00Z", end = "2100-01-01T00:00:00Z" } } });
        Assert.Equal(["/items/0"], answer.ExpectProblem(400, "deadline-out-of-range").Pointers);
    }
}
