using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>What is known, imported again with other content.</summary>
[Collection(SharedApp.Name)]
public sealed class CorrectionTests(App app)
{
    private const string Deal = "externalId,type,occurredAt,amount,currency,note\nx1,won,2026-03-05,100,CHF,first\n";

    [Fact]
    public async Task A_corrected_amount_is_a_conflict_or_with_update_an_audited_correction()
    {
        var (api, key) = await Start();
        Assert.Equal("1 1 0 0 0", (await api.Import("events/import", $"agreement={key}", Deal)).Counts());
        Assert.Equal("1 0 1 0 0", (await api.Import("events/import", $"agreement={key}", Deal)).Counts());
        var corrected = Deal.Replace("100", "250.50", StringComparison.Ordinal);
        var refused = await api.Import("events/import", $"agreement={key}", corrected);
        Assert.Equal("1 0 0 0 1", refused.Counts());
        Assert.Contains("event-id-conflict", (await api.Errors(refused))[0], StringComparison.Ordinal);

        Assert.Equal("1 0 0 1 0", (await api.Import("events/import", $"agreement={key}&onExisting=update", corrected)).Counts());
        Assert.Equal("1 0 1 0 0", (await api.Import("events/import", $"agreement={key}&onExisting=update", corrected)).Counts());
        var handover = await api.Handover(key, "x1");
        Assert.Equal(25_050, (int)handover["amount"]!["amountMinor"]!);
        var won = Assert.Single(await api.Events(handover))!;
        Assert.NotNull((string?)won["correctedAt"]);
        var metrics = (await api.Get($"/v1/agreements/{key}/metrics?from=2026-03-01&to=2026-03-31&metric=revenue")).Expect(200).Json;
        Assert.Contains("25050", metrics["metrics"]!["revenue"]!.ToJsonString(), StringComparison.Ordinal);
        var audit = (await api.Get($"/v1/agreements/{key}/audit")).Expect(200).Json["items"]![0]!;
        Assert.Equal("importEvents", (string?)audit["action"]);
        Assert.Contains("/amount", audit["changes"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_leaves_alone_what_the_file_does_not_say()
    {
        var (api, key) = await Start();
        await api.Import("events/import", $"agreement={key}", Deal);
        var silent = "externalId,type,occurredAt,amount,currency,note,channel\nx1,won,2026-03-05,,CHF,,phone\n";
        Assert.Equal("1 0 0 1 0", (await api.Import("events/import", $"agreement={key}&onExisting=update", silent)).Counts());
        var won = (await api.Events(await api.Handover(key, "x1")))[0]!;
        Assert.Equal((10_000, "first", "phone"), ((int)won["amount"]!["amountMinor"]!, (string?)won["note"], (string?)won["channel"]));

        Assert.Equal("1 0 0 1 0", (await api.Import(
            "import", $"agreement={key}&onExisting=update", "externalId,handedOverAt,stage,source\nx1,2026-03-02,sql,fair\n"))
            .Counts());
        var lead = await api.Handover(key, "x1");
        Assert.Equal(("fair", "high", "FR"), ((string?)lead["source"], (string?)lead["priority"], (string?)lead["attributes"]!["country"]));
        Assert.Equal("importHandovers", (string?)(await api.Get($"/v1/agreements/{key}/audit")).Json["items"]![0]!["action"]);
    }

    [Fact]
    public async Task Without_event_id_other_content_of_the_same_instant_is_a_conflict_for_the_api_too()
    {
        var (api, key) = await Start();
        var id = (string)(await api.Handover(key, "x1"))["id"]!;
        (await api.Tell(id, "won", "2026-03-05T10:00:00Z", "\"amount\": { \"amountMinor\": 1, \"currency\": \"CHF\" }")).Expect(201);
        (await api.Tell(id, "won", "2026-03-05T10:00:00Z", "\"amount\": { \"amountMinor\": 2, \"currency\": \"CHF\" }"))
            .ExpectProblem(409, "event-id-conflict");
    }

    [Theory]
    [InlineData("1.250", "EUR", false)]
    [InlineData("1.25", "EUR", true)]
    [InlineData("1.250", "KWD", true)]
    [InlineData("700.0", "JPY", false)]
    [InlineData("\"1,25\"", "EUR", false)]
    [InlineData("1'250", "EUR", false)]
    [InlineData("5", "XXX", false)]
    [InlineData("5", "ABC", false)]
    public async Task Money_has_the_decimals_of_its_currency_as_written(string amount, string currency, bool taken)
    {
        var (api, key) = await Start();
        var import = await api.Import(
            "events/import", $"agreement={key}&type=won", $"externalId,occurredAt,amount,currency\nx1,2026-03-05,{amount},{currency}\n");
        Assert.Equal(taken ? "1 1 0 0 0" : "1 0 0 0 1", import.Counts());
    }

    private async Task<(Api Api, string Key)> Start()
    {
        var api = await app.Client();
        var key = await api.Signed();
        const string File = "externalId,handedOverAt,stage,source,priority,country\nx1,2026-03-02,sql,ads,high,FR\n";
        Assert.Equal("1 1 0 0 0", (await api.Import("import", $"agreement={key}", File)).Counts());
        return (api, key);
    }
}
