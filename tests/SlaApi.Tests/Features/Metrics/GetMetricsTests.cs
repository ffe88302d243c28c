using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Metrics;

[Collection(SharedApp.Name)]
public sealed class GetMetricsTests(App app)
{
    [Fact]
    public async Task Figures_come_with_numerator_denominator_and_basis()
    {
        var (api, key) = await Month();
        var report = (await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31")).Expect(200).Json;
        var metrics = report["metrics"]!;

        Assert.Equal((4, 2, 1, 1),
            ((int)metrics["handedOver"]!["value"]!, (int)metrics["handedOver"]!["accepted"]!, (int)metrics["handedOver"]!["open"]!,
            (int)metrics["handedOver"]!["rejected"]!));
        Assert.Equal((0.25, 1, 4, "cohort"), Ratio(metrics["winRate"]!));
        Assert.Equal((1.0, 1, 1, "snapshot"), Ratio(metrics["closeRate"]!));
        Assert.Equal((0.5, 1, 2, "cohort"), Ratio(metrics["acceptanceRate"]!));
        Assert.Equal(1_250_00, (int)metrics["revenue"]!["amounts"]![0]!["amountMinor"]!);
        Assert.Equal(3_600, (int)metrics["timeToFirstContact"]!["p50"]!);

        // Contacted in time: one; the other three clocks were due and not met, but one ended by the rejection before it was due.
        Assert.Equal((1.0 / 3, 1, 3, "snapshot"), Ratio(metrics["compliance"]!));
        var volume = report["targets"]!.AsArray().Single(t => (string?)t!["key"] == "sqls")!;
        Assert.Equal((120, 4, "missed"), ((int)volume["target"]!, (int)volume["actual"]!, (string?)volume["status"]));
    }

    [Fact]
    public async Task Groups_add_up_to_the_total_and_come_as_csv_too()
    {
        var (api, key) = await Month();
        var path = $"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31&groupBy=source&metric=winRate,handedOver";
        var groups = (await api.Get(path)).Expect(200).Json["groups"]!.AsArray();
        Assert.Equal(["event", "web", null], groups.Select(g => (string?)g!["key"]));
        Assert.Equal(4, groups.Sum(g => (int)g!["metrics"]!["handedOver"]!["value"]!));

        var csv = (await api.Get(path, ("Accept", "text/csv"))).Expect(200);
        Assert.Equal("text/csv", csv.ContentType);
        Assert.StartsWith("group,metric,target,version,value,numerator,denominator,basis,currency\r\n", csv.Body, StringComparison.Ordinal);
        Assert.Contains("\r\nweb,winRate,,,0.5,1,2,cohort,\r\n", csv.Body, StringComparison.Ordinal);
        Assert.Equal("application/x-ndjson", (await api.Get(path, ("Accept", "application/x-ndjson"))).Expect(200).ContentType);
        (await api.Get(path, ("Accept", "image/png"))).ExpectProblem(406, "not-acceptable");
    }

    [Fact]
    public async Task Invalid_requests_are_refused_with_every_fault()
    {
        var (api, key) = await Month();
        var refused = await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-31&to=2026-03-01&groupBy=moon&metric=winRate,luck");
        Assert.Equal(["/to", "/groupBy", "/metric"], refused.ExpectProblem(400, "invalid-request").Pointers);
        (await api.Get("/v1/agreements/nowhere/metrics")).ExpectProblem(404, "not-found");
        Assert.Equal(["/to"], (await api.Get($"/v1/agreements/{key}/metrics?from=1900-01-01")).ExpectProblem(400, "invalid-request").Pointers);
        (await api.Get($"/v1/agreements/{key}/metrics?from=9990-01-01&to=9990-01-02")).Expect(200);
    }

    [Fact]
    public async Task Metrics_may_be_repeated_or_separated_by_commas()
    {
        var (api, key) = await Month();
        var path = $"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31";
        var joined = (await api.Get(path + "&metric=winRate,handedOver")).Expect(200);
        Assert.Equal(joined.Body, (await api.Get(path + "&metric=winRate&metric=handedOver")).Expect(200).Body);
        Assert.Equal(["handedOver", "winRate"], joined.Json["metrics"]!.AsObject().Select(m => m.Key).Order());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/*; version=1", "application/json")]
    [InlineData("text/csv; header=present", "text/csv")]
    [InlineData("text/*; charset=utf-8; q=0.8, application/json; q=0.5", "text/csv")]
    [InlineData("text/csv; q=0.5, application/json; charset=utf-8; q=0.9", "application/json")]
    [InlineData("*/*; q=0.1, application/x-ndjson; charset=utf-8", "application/x-ndjson")]
    [InlineData("application/json; charset=utf-8; q=0", null)]
    public async Task The_parameters_of_a_format_do_not_matter(string accept, string? format)
    {
        var api = await app.Client();
        var answer = await api.Get($"/v1/agreements/{await api.Draft(Sample.Terms())}/metrics", ("Accept", accept));
        Assert.Equal(format, format is null ? answer.ExpectProblem(406, "not-acceptable").Header("none") : answer.Expect(200).ContentType);
    }

    [Theory]
    [InlineData("de", "Möglich sind: ")]
    [InlineData("en", "Expected ")]
    public async Task What_is_unknown_lists_what_there_is(string language, string sentence)
    {
        var api = await app.Client();
        var path = $"/v1/agreements/{await api.Draft(Sample.Terms())}/metrics?groupBy=moon&metric=luck";
        var errors = (await api.Get(path, ("Accept-Language", language))).ExpectProblem(400, "invalid-request").Json["errors"]!.AsArray()
            .ToDictionary(e => (string)e!["pointer"]!, e => (string)e!["detail"]!);
        Assert.All(errors.Values, detail => Assert.Contains(sentence, detail, StringComparison.Ordinal));
        Assert.All(["month", "week", "day", "source", "campaign", "segment", "priority", "stage", "provider", "attributes.<name>"],
            name => Assert.Contains(name, errors["/groupBy"], StringComparison.Ordinal));
        Assert.All(["winRate", "handedOver", "compliance", "revenue"], name => Assert.Contains(name, errors["/metric"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("source", "none")]
    [InlineData("campaign", "none")]
    [InlineData("segment", "none")]
    [InlineData("provider", "none")]
    [InlineData("priority", "high")]
    public async Task The_group_without_a_value_is_the_list_filtered_by_none(string member, string value)
    {
        var api = await app.Client();
        var key = await api.Signed();
        object[] leads =
        [
            Leads.Lead(key, "absent"), Leads.Lead(key, "null").With(member, null), Leads.Lead(key, "named").With(member, value),
            Leads.Lead(key, "before", "2026-02-27T08:00:00Z"), .. member == "priority" ? [] : new[] { Leads.Lead(key, "blank").With(member, " ") },
        ];
        var stored = (await api.Post("/v1/handovers/batch", new { items = leads })).Expect(207).Json["items"]!.AsArray();
        Assert.All(stored, i => Assert.Equal(201, (int)i!["status"]!));

        var period = "from=2026-03-01&to=2026-03-31";
        var groups = (await api.Get($"/v1/agreements/{key}/metrics?{period}&groupBy={member}&metric=handedOver")).Expect(200).Json["groups"]!.AsArray();
        var count = groups.Where(g => g!["key"] is null).Sum(g => (int)g!["metrics"]!["handedOver"]!["value"]!);
        var listed = (await api.Get($"/v1/handovers?agreement={key}&{period}&{member}=none")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(count, listed.Count);
        Assert.Equal(member == "priority" ? 2 : 3, count);
        Assert.DoesNotContain(listed, h => (string?)h!["externalId"] is "named" or "before");
    }

    [Fact]
    public async Task Signed_afterwards_what_was_observed_is_judged()
    {
        var api = await app.Client();
        var key = await api.Draft(Sample.Terms());
        var id = await api.HandOver(key);
        (await api.Tell(id, "contacted", "2026-03-02T09:00:00Z")).Expect(201);
        var path = $"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31&metric=handedOver,compliance";
        var observed = (await api.Get(path)).Expect(200).Json;
        Assert.Equal((1, 0), ((int)observed["metrics"]!["handedOver"]!["value"]!, (int)observed["metrics"]!["compliance"]!["denominator"]!));
        Assert.Empty(observed["targets"]!.AsArray());

        (await api.SubmitAndSign(key, 1)).Expect(200);
        var judged = (await api.Get(path)).Expect(200).Json;
        Assert.Equal((1, 1), ((int)judged["metrics"]!["handedOver"]!["value"]!, (int)judged["metrics"]!["compliance"]!["numerator"]!));
        Assert.Equal("met", (string?)(await api.Get($"/v1/handovers/{id}")).Json["clocks"]![0]!["state"]);
    }

    /// <summary>Four leads in March 2026: one contacted and won, one accepted but never contacted, one rejected in time, one open.</summary>
    private async Task<(Api Api, string Key)> Month()
    {
        var api = await app.Client();
        var key = await api.Signed();
        object[] leads = [Leads.Lead(key, "won").With("source", "web"), Leads.Lead(key, "late").With("source", "web"),
            Leads.Lead(key, "bad").With("source", "event"), Leads.Lead(key, "open")];
        (await api.Post("/v1/handovers/batch", new { items = leads })).Expect(207);
        object[] events =
        [
            new { agreement = key, externalId = "won", type = "contacted", occurredAt = "2026-03-02T09:00:00Z" },
            new { agreement = key, externalId = "won", type = "won", occurredAt = "2026-03-20T09:00:00Z",
                amount = new { amountMinor = 1_250_00, currency = "CHF" } },
            new { agreement = key, externalId = "late", type = "accepted", occurredAt = "2026-03-02T10:00:00Z" },
            new { agreement = key, externalId = "bad", type = "rejected", occurredAt = "2026-03-02T10:00:00Z", reason = "duplicate" },
        ];
        Assert.All((await api.Post("/v1/handovers/events/batch", new { items = events })).Expect(207).Json["items"]!.AsArray(),
            i => Assert.Equal(201, (int)i!["status"]!));
        return (api, key);
    }

    private static (double, int, int, string) Ratio(System.Text.Json.Nodes.JsonNode ratio) =>
        ((double)ratio["value"]!, (int)ratio["numerator"]!, (int)ratio["denominator"]!, (string)ratio["basis"]!);
}
