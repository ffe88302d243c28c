using SlaApi.Tests.Support;
using static SlaApi.Tests.Features.Handovers.Import.Importing;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>Files as spreadsheets and CRMs write them.</summary>
[Collection(SharedApp.Name)]
public sealed class RealFilesTests(App app)
{
    private const string Header = "externalId,handedOverAt,stage,note\n";
    private const string LooksLikeARow = "x9,2026-03-02,sql,won\n";

    [Fact]
    public async Task Text_in_quotes_never_becomes_a_row_however_many_lines_it_has()
    {
        var (api, key) = await Start();
        var note = string.Concat(Enumerable.Repeat(LooksLikeARow, 300));
        Assert.Equal("2 2 0 0 0", (await api.Import("import", $"agreement={key}", $"{Header}x1,2026-03-02,sql,\"{note}\"\nx2,2026-03-02,sql,\n")).Counts());
        Assert.Equal(note.Trim(), (string?)(await api.Handover(key, "x1"))["note"]);
        Assert.Equal(2, await Count(api, key));
    }

    [Fact]
    public async Task A_quoted_cell_that_is_too_long_is_rejected_once_with_all_its_lines()
    {
        var (api, key) = await Start();
        var note = string.Concat(Enumerable.Repeat(LooksLikeARow, 60_000));
        var import = await api.Import("import", $"agreement={key}", $"{Header}x1,2026-03-02,sql,\"{note}\"\nx2,2026-03-02,sql,\n");
        Assert.Equal("2 1 0 0 1", import.Counts());
        Assert.Equal("2,,The row is longer than 1 MiB (lines 2 to 60002).", Assert.Single(await api.Errors(import)));
        Assert.Equal(1, await Count(api, key));
    }

    [Theory]
    [InlineData("x1,2026-03-02,sql,\"open\n" + LooksLikeARow + LooksLikeARow, 1, "is not closed: everything from here on is inside it (lines 3 to 6).")]
    [InlineData("x1,2026-03-02,sql,\"says \"yes\" and\n" + LooksLikeARow + "then no more\"\nx2,2026-03-02,sql,\n", 2, "in the wrong place (lines 3 to 5).")]
    [InlineData("x1,2026-03-02,sql,\"5\"3\nx2,2026-03-02,sql,12\" pipe\n", 2, "in the wrong place.")]
    public async Task A_row_with_quotes_out_of_place_is_rejected_once_with_all_that_may_be_inside_it(string broken, int created, string reason)
    {
        var (api, key) = await Start();
        var import = await api.Import("import", $"agreement={key}", Header + "x0,2026-03-02,sql,\n" + broken);
        Assert.Equal($"{created + 1} {created} 0 0 1", import.Counts());
        Assert.EndsWith(reason, Assert.Single(await api.Errors(import)).TrimEnd('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Every_line_end_is_read(string end)
    {
        var (api, key) = await Start();
        var file = Header.Trim() + end + "x1,2026-03-02,sql,a" + end + end + "x2,2026-03-02,sql,b\nx3,bad,sql,\r\n";
        var import = await api.Import("import", $"agreement={key}", file);
        Assert.Equal("3 2 0 0 1", import.Counts());
        Assert.StartsWith("5,handedOverAt,", (await api.Errors(import))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Header, Csv, "noRows")]
    [InlineData(Header + ",,,\n\n", Csv, "noRows")]
    [InlineData(Header, Ndjson, "nothingReadable")]
    [InlineData(Header + "x1,2026-03-02,sql,\"open\n" + LooksLikeARow, Csv, "nothingReadable")]
    public async Task A_file_of_which_nothing_was_understood_fails_with_a_reason(string file, string type, string failure)
    {
        var (api, key) = await Start();
        var import = await api.Import("import", $"agreement={key}", file, type);
        Assert.Equal(("failed", failure), ((string?)import["status"], (string?)import["failure"]));
        Assert.False(string.IsNullOrEmpty((string?)import["reason"]!["de"]));
    }

    [Fact]
    public async Task What_spreadsheets_add_or_drop_is_normalised()
    {
        var (api, key) = await Start();
        const string File = "sep=;\n;;;;\n externalId ;handedOverAt;stage;source;lead.company;;\n"
            + " x1\u00A0;2026-03-02; sql ;Mu\u0308ller;Muster AG;;\n;;;;\nx2;2026-03-02;sql\nx3;2026-03-02;sql;ads;;;;;\nx4;2026-03-02;sql;;;stray;\n";
        var import = await api.Import("import", $"agreement={key}", File);
        Assert.Equal("4 3 0 0 1", import.Counts());
        Assert.StartsWith("8,,", (await api.Errors(import))[0], StringComparison.Ordinal);
        var first = await api.Handover(key, "x1");
        Assert.Equal(("M\u00FCller", "sql"), ((string?)first["source"], (string?)first["stage"]));
        var flags = "externalId,type,occurredAt,automatic\nx1,contacted,2026-03-03,WAHR\nx2,contacted,2026-03-03,TRUE\nx3,contacted,2026-03-03,falsch\n";
        Assert.Equal("3 3 0 0 0", (await api.Import("events/import", $"agreement={key}", flags)).Counts());
        Assert.True((bool)(await api.Events(first))[0]!["automatic"]!);
    }

    [Fact]
    public async Task Columns_that_nobody_needs_cost_no_row()
    {
        var (api, key) = await Start();
        var file = "ID,\"Datum, lokal\",html,Land\nx1,2026-03-02T08:00+0100," + new string('h', 20_000) + ",CH\n";
        var query = $"agreement={key}&stage=sql&map=externalId:ID,handedOverAt:{Uri.EscapeDataString("\"Datum, lokal\"")}";
        Assert.Equal("1 1 0 0 0", (await api.Import("import", query, file)).Counts());
        var kept = (await api.Handover(key, "x1"))["attributes"]!.AsObject();
        Assert.Equal(["Land"], kept.Select(a => a.Key));
        Assert.Equal("1 1 0 0 0", (await api.Import("import", query + "&unmapped=ignore", file.Replace("x1", "x2", StringComparison.Ordinal))).Counts());
        Assert.Empty((await api.Handover(key, "x2"))["attributes"]!.AsObject());

        var wide = "externalId,handedOverAt," + string.Join(',', Enumerable.Range(0, 101).Select(i => $"c{i}")) + "\n";
        Assert.Equal(["/unmapped"], (await api.Send("import", $"agreement={key}&stage=sql", wide)).ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task Nested_lines_of_crms_are_mapped_by_paths()
    {
        var (api, key) = await Start();
        const string File = """
            {"id":4711,"properties":{"lifecyclestage":"marketingqualifiedlead","became":"2026-03-02T08:00:00.000+0000","score":"55","note":""}}
            {"id":4712,"properties":{"lifecyclestage":"subscriber","became":"2026-03-02T08:00:00Z"}}
            {"id":4713,"properties":{"lifecyclestage":"marketingqualifiedlead","became":null}}
            """;
        var import = await api.Import(
            "import",
            $"agreement={key}&map=externalId:id,stage:properties.lifecyclestage,handedOverAt:properties.became,score:properties.score"
            + "&values=stage:marketingqualifiedlead%3Dmql,subscriber%3D", File, Ndjson);
        Assert.Equal(("3 1 0 0 0", 2), (import.Counts(), (int)import["skipped"]!));
        var lead = await api.Handover(key, "4711");
        Assert.Equal(("mql", 55m, "2026-03-02T08:00:00Z"), ((string?)lead["stage"], (decimal?)lead["score"], (string?)lead["handedOverAt"]));
    }

    [Fact]
    public async Task Won_lost_and_open_deals_come_in_one_file()
    {
        var (api, key) = await Start();
        await api.Import("import", $"agreement={key}&stage=sql", "externalId,handedOverAt\nx1,2026-03-02\nx2,2026-03-02\nx3,2026-03-02\n");
        const string File = "id;Status;Abschluss;Betrag\nx1;Gewonnen;2026-03-05;100.50\nx2;Verloren;2026-03-06;\nx3;Offen;2026-03-07;5\nx3;Gewonnen;;\n";
        var import = await api.Import(
            "events/import",
            $"agreement={key}&currency=EUR&map=externalId:id,type:Status,occurredAt:Abschluss,amount:Betrag"
            + "&values=type:Gewonnen%3Dwon,Verloren%3Dlost,Offen%3D", File);
        Assert.Equal(("4 2 0 0 0", 2), (import.Counts(), (int)import["skipped"]!));
        Assert.Equal(("won", "lost", "open"), (await StateOf(api, key, "x1"), await StateOf(api, key, "x2"), await StateOf(api, key, "x3")));
    }

    private async Task<(Api Api, string Key)> Start()
    {
        var api = await app.Client();
        return (api, await api.Signed());
    }

    private static async Task<int> Count(Api api, string key) => (await api.Get($"/v1/handovers?agreement={key}")).Json["items"]!.AsArray().Count;

    private static async Task<string?> StateOf(Api api, string key, string externalId) => (string?)(await api.Handover(key, externalId))["state"];
}
