using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Agreements;

/// <summary>Several versions of an agreement one after the other, at given times.</summary>
public sealed class SuccessionTests(ClockedApp clocked) : IClassFixture<ClockedApp>, IAsyncLifetime
{
    private readonly TestClock _clock = clocked.Clock;
    private Api _api = null!;

    public async Task InitializeAsync()
    {
        _clock.Now = Instant.FromUtc(2026, 6, 10, 12, 0);
        _api = await clocked.App.Client();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_successor_ends_the_version_in_force_on_the_day_before()
    {
        var key = await _api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        await Draft(key, Sample.Terms("2026-07-01", "2027-06-30"));
        Assert.Equal("signed", (string?)(await _api.SubmitAndSign(key, 2)).Expect(200).Json["status"]);
        Assert.Equal(("active", "2026-06-30"), await State(key, 1));

        _clock.Now = Instant.FromUtc(2026, 6, 30, 21, 59);
        Assert.Equal(1, (int?)(await _api.Get($"/v1/agreements/{key}")).Json["versionInForce"]);
        _clock.Now = Instant.FromUtc(2026, 6, 30, 22, 0);
        Assert.Equal(("superseded", "2026-06-30"), await State(key, 1));
        Assert.Equal(("active", "2027-06-30"), await State(key, 2));
        Assert.Equal(2, (int?)(await _api.Get($"/v1/agreements/{key}/definitions")).Json["version"]);
    }

    [Fact]
    public async Task A_successor_begins_after_the_day_of_the_second_signature()
    {
        var key = await _api.Signed(Sample.Terms("2026-01-01", "2026-12-31"));
        await Draft(key, Sample.Terms("2026-06-10", "2027-06-30"));
        (await _api.SubmitAndSign(key, 2)).ExpectProblem(409, "amendment-in-the-past");
        Assert.Equal(("active", "2026-12-31"), await State(key, 1));
    }

    [Fact]
    public async Task An_earlier_term_may_not_reach_into_a_later_one()
    {
        var key = await _api.Signed(Sample.Terms("2026-09-01", "2027-08-31"));
        await Draft(key, Sample.Terms("2026-07-01", "2026-09-01"));
        (await _api.SubmitAndSign(key, 2)).ExpectProblem(409, "period-overlap");
    }

    [Fact]
    public async Task A_version_may_begin_in_the_past_and_continues_past_its_term()
    {
        var key = await _api.Signed(Sample.Terms("2025-01-01", "2025-12-31"));
        Assert.Equal(("active", null), await State(key, 1));
    }

    [Fact]
    public async Task A_version_that_ends_with_its_term_expires()
    {
        const string Renewal = """{ "renewal": { "renewOn": "2025-12-31", "mode": "manual", "afterExpiry": "ends" } }""";
        var key = await _api.Signed(Sample.Terms("2025-01-01", "2025-12-31", Renewal));
        Assert.Equal(("expired", "2025-12-31"), await State(key, 1));
        Assert.Null((int?)(await _api.Get($"/v1/agreements/{key}")).Json["versionInForce"]);
    }

    [Fact]
    public async Task A_signature_cannot_be_dated_in_the_future()
    {
        var key = await _api.Draft(Sample.Terms());
        (await _api.Post($"/v1/agreements/{key}/versions/1/submit", null, ("If-Match", "*"))).Expect(200);
        var tomorrow = new { party = "sales", name = "N", signedOn = "2026-06-11" };
        var answer = await _api.Post($"/v1/agreements/{key}/versions/1/signatures", tomorrow, ("If-Match", "*"));
        Assert.Equal(["/signedOn"], answer.ExpectProblem(400, "invalid-request").Pointers);
        answer = await _api.Post($"/v1/agreements/{key}/versions/1/signatures", "{}", ("If-Match", "*"));
        Assert.Equal(["/party", "/name"], answer.ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task A_first_day_that_a_zone_left_out_begins_with_the_next()
    {
        var terms = Sample.Terms("2011-12-30", "2012-12-31");
        terms["calendar"]!["timeZone"] = "Pacific/Apia";
        Assert.Equal("active", (string?)(await _api.SubmitAndSign(await _api.Draft(terms), 1)).Expect(200).Json["status"]);
    }

    private async Task Draft(string key, System.Text.Json.Nodes.JsonNode terms)
    {
        (await _api.Post($"/v1/agreements/{key}/versions")).Expect(201);
        (await _api.Put($"/v1/agreements/{key}/versions/2/terms", terms)).Expect(200);
    }

    private async Task<(string Status, string? Until)> State(string key, int number)
    {
        var version = (await _api.Get($"/v1/agreements/{key}/versions/{number}")).Expect(200).Json;
        return ((string)version["status"]!, (string?)version["inForceUntil"]);
    }
}
