using System.Text;
using SlaApi.Tests.Support;
using static SlaApi.Tests.Features.Handovers.Import.Importing;

namespace SlaApi.Tests.Features.Handovers.Import;

[Collection(SharedApp.Name)]
public sealed class ImportEventsTests(App app)
{
    private static async Task<(Api Api, string Key)> WithHandovers(App app, int count)
    {
        var api = await app.Client();
        var key = await api.Signed();
        var file = new StringBuilder("externalId,handedOverAt,stage\n");
        for (var i = 1; i <= count; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},2026-03-02T08:00:00Z,sql\n");
        }

        Assert.Equal($"{count} {count} 0 0 0", (await api.Import("import", $"agreement={key}", file.ToString())).Counts());
        return (api, key);
    }

    [Fact]
    public async Task Events_are_applied_as_they_occurred_however_the_file_orders_them()
    {
        var (api, key) = await WithHandovers(app, 600);
        var file = new StringBuilder("externalId,type,occurredAt\n");
        for (var i = 600; i >= 1; i--)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},rejected,2026-03-06T08:00:00Z\n");
        }

        for (var i = 1; i <= 600; i++)
        {
            // A second decision needs the reopening at the end of the file.
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},accepted,2026-03-03T08:00:00Z\n");
        }

        for (var i = 1; i <= 600; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},reopened,2026-03-04T08:00:00Z\n");
        }

        var dry = await api.Import("events/import", $"agreement={key}&dryRun=true", file.ToString());
        Assert.Equal("1800 1800 0 0 0", dry.Counts());
        Assert.Empty(await api.Events(await api.Handover(key, "x1")));
        Assert.Equal("1800 1800 0 0 0", (await api.Import("events/import", $"agreement={key}", file.ToString())).Counts());
        Assert.Equal("rejected", (string?)(await api.Handover(key, "x600"))["state"]);
        Assert.Equal("1800 0 1800 0 0", (await api.Import("events/import", $"agreement={key}", file.ToString())).Counts());
    }

    [Fact]
    public async Task Constants_hold_where_a_row_says_nothing()
    {
        var (api, key) = await WithHandovers(app, 3);
        const string File = "externalId,type,occurredAt,amount,currency,stage,note\n"
            + "x1,,2026-03-05,1234.5,,,deal\n"
            + "x2,,2026-03-05,700,JPY,,\n"
            + "x3,stageReached,2026-03-05,0.0,,opportunity,\n";
        Assert.Equal("3 3 0 0 0", (await api.Import("events/import", $"agreement={key}&type=won&currency=CHF", File)).Counts());
        var won = (await api.Events(await api.Handover(key, "x1")))[0]!;
        Assert.Equal(
            ("won", 123450, "CHF", "deal"),
            ((string?)won["type"], (int)won["amount"]!["amountMinor"]!, (string?)won["amount"]!["currency"], (string?)won["note"]));
        Assert.Equal(700, (int)(await api.Events(await api.Handover(key, "x2")))[0]!["amount"]!["amountMinor"]!);
        var reached = (await api.Events(await api.Handover(key, "x3")))[0]!;
        Assert.Equal(("stageReached", "opportunity", null), ((string?)reached["type"], (string?)reached["stage"], reached["amount"]));
    }

    [Fact]
    public async Task Bad_events_say_why()
    {
        var (api, key) = await WithHandovers(app, 2);
        const string File = "id,occurredAt,type,amount,currency,automatic\n"
            + "x1,2026-03-05,won,5.005,CHF,\n"
            + "x1,2026-03-05,won,5,,\n"
            + "x1,2026-03-05,sold,-1,CHF,yes\n"
            + "nobody,2026-03-05,contacted,,,\n"
            + "x2,2026-03-05,accepted,,,false\n"
            + "x2,2026-03-06,rejected,,,\n"
            + "x2,2026-03-06,assigned,,,\n";
        var import = await api.Import("events/import", $"agreement={key}&map=externalId:id", File);
        Assert.Equal("7 1 0 0 6", import.Counts());
        var errors = await api.Errors(import);
        Assert.Equal(["2,amount", "3,currency", "4,type", "4,amount", "4,automatic", "5,id", "7,type", "8,assignee"],
            errors.Select(e => string.Join(',', e.Split(',')[..2])));
        Assert.Contains("impossible-order", errors[6], StringComparison.Ordinal);
        var dry = await api.Import("events/import", $"agreement={key}&map=externalId:id&dryRun=true", File);
        Assert.Equal("7 0 1 0 6", dry.Counts());
    }

    [Fact]
    public async Task Json_lines_may_have_the_shape_of_the_api()
    {
        var (api, key) = await WithHandovers(app, 1);
        const string File = """{"externalId":"x1","type":"won","occurredAt":"2026-03-05T10:00:00Z","amount":{"amountMinor":5,"currency":"EUR"}"""
            + ""","attribution":{"source":"ads"},"automatic":true,"rep":7}""";
        Assert.Equal("1 1 0 0 0", (await api.Import("events/import", $"agreement={key}", File, Ndjson)).Counts());
        var won = (await api.Events(await api.Handover(key, "x1")))[0]!;
        Assert.Equal(
            (5, "ads", true, 7),
            ((int)won["amount"]!["amountMinor"]!, (string?)won["attribution"]!["source"], (bool)won["automatic"]!, (int)won["attributes"]!["rep"]!));
    }

    [Theory]
    [InlineData("type=sold", "externalId,occurredAt", "/type")]
    [InlineData("currency=chf&type=won", "externalId,occurredAt", "/currency")]
    [InlineData("currency=CHF", "externalId,occurredAt", "/type")]
    [InlineData("type=won", "mql_id,won_date", "/map,/map")]
    [InlineData("onExisting=skip", "externalId,occurredAt,type", "/onExisting")]
    public async Task What_cannot_be_read_is_refused(string query, string header, string pointers)
    {
        var api = await app.Client();
        var key = await api.Draft();
        var refused = (await api.Send("events/import", $"agreement={key}&{query}", header)).ExpectProblem(400, "invalid-request");
        Assert.Equal(pointers.Split(','), refused.Pointers);
    }
}
