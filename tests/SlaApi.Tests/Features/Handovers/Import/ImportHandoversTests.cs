using System.Text;
using SlaApi.Tests.Support;
using static SlaApi.Tests.Features.Handovers.Import.Importing;

namespace SlaApi.Tests.Features.Handovers.Import;

[Collection(SharedApp.Name)]
public sealed class ImportHandoversTests(App app)
{
    private const string Header = "externalId,handedOverAt,stage";

    [Fact]
    public async Task A_file_is_imported_and_can_be_sent_again()
    {
        var api = await app.Client();
        var key = await api.Signed();
        const string File = "externalId,handedOverAt,stage,source,score,lead.company,priority,country\n"
            + "x1,2026-03-02T08:00:00Z,sql,ads,7.5,Muster AG,high,CH\nx2,2026-03-03,sql,,,,,\n";
        var accepted = (await api.Send("import", $"agreement={key}", File)).Expect(202);
        Assert.NotNull(accepted.Tag);
        Assert.Equal("handovers", (string?)accepted.Json["kind"]);
        Assert.EndsWith((string)accepted.Json["id"]!, accepted.Location, StringComparison.Ordinal);

        var import = await api.End(accepted);
        Assert.Equal("2 2 0 0 0", import.Counts());
        Assert.Null(import["errors"]);
        Assert.NotNull((string?)import["completedAt"]);
        (await api.Get(accepted.Location + "/errors")).ExpectProblem(404, "not-found");

        var first = await api.Handover(key, "x1");
        Assert.Equal(
            ("2026-03-02T08:00:00Z", "sql", "ads", 7.5m),
            ((string?)first["handedOverAt"], (string?)first["stage"], (string?)first["source"], (decimal?)first["score"]));
        Assert.Equal(("Muster AG", "high", "CH"), ((string?)first["lead"]!["company"], (string?)first["priority"], (string?)first["attributes"]!["country"]));
        var second = await api.Handover(key, "x2");
        Assert.Equal("2026-03-02T23:00:00Z", (string?)second["handedOverAt"]);
        Assert.Null(second["source"]);
        Assert.Empty(second["attributes"]!.AsObject());

        Assert.Equal("2 0 2 0 0", (await api.Import("import", $"agreement={key}", File)).Counts());
    }

    [Fact]
    public async Task What_is_known_with_other_content_is_rejected_skipped_or_updated()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.Import("import", $"agreement={key}&stage=sql", "externalId,handedOverAt,source\nx1,2026-03-02,ads\n");
        const string Changed = "externalId,handedOverAt,source\nx1,2026-03-02,fair\n";

        var refused = await api.Import("import", $"agreement={key}&stage=sql", Changed);
        Assert.Equal("1 0 0 0 1", refused.Counts());
        Assert.StartsWith("2,externalId,external-id-conflict:", (await api.Errors(refused))[0], StringComparison.Ordinal);

        Assert.Equal("1 0 1 0 0", (await api.Import("import", $"agreement={key}&stage=sql&onExisting=skip", Changed)).Counts());
        Assert.Equal("ads", (string?)(await api.Handover(key, "x1"))["source"]);
        Assert.Equal("1 0 0 1 0", (await api.Import("import", $"agreement={key}&stage=sql&onExisting=update", Changed)).Counts());
        Assert.Equal("fair", (string?)(await api.Handover(key, "x1"))["source"]);
        Assert.Equal("1 0 1 0 0", (await api.Import("import", $"agreement={key}&stage=sql&onExisting=update", Changed)).Counts());
    }

    [Fact]
    public async Task A_bad_row_says_everything_that_is_wrong_and_stops_no_other()
    {
        var api = await app.Client();
        var key = await api.Signed();
        const string File = "nr;wann;score;priority\n"
            + "x1;2026-03-02;1;high\n"
            + ";gestern;1,5;huge\n"
            + "x3;2026-03-02;2\n"
            + "x4;2026-03-02;\"2\"3;\n"
            + "x5;2026-03-02;\"2;\n"
            + "\n"
            + "x6;2026-03-02;3;low\n"
            + "x7;2999-01-01;3;low\n"
            + "x8;2026-03-02;\"\";low";
        var import = await api.Import("import", $"agreement={key}&stage=sql&map=externalId:nr,handedOverAt:wann", File);
        Assert.Equal("5 2 0 0 3", import.Counts());
        var errors = await api.Errors(import);
        Assert.Equal(["3,nr", "3,wann", "3,priority", "3,score", "5,", "6,"], errors.Select(e => string.Join(',', e.Split(',')[..2])));
        Assert.DoesNotContain(errors, e => e.Contains("gestern", StringComparison.Ordinal) || e.Contains("huge", StringComparison.Ordinal));
        Assert.Equal("high", (string?)(await api.Handover(key, "x1"))["priority"]);
        Assert.Contains("lines 6 to 10", errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Byte_order_mark_line_ends_and_quoted_lines_are_read()
    {
        var api = await app.Client();
        var key = await api.Signed();
        const string File = "\uFEFFexternalId,handedOverAt,note\r\n"
            + "x1,2026-03-02,\"Zeile 1\r\nsagt \"\"ja\"\", Zeile 2\"\r\nx2,2026-03-02 09:30:00.5,\r\nbad\r\n";
        var import = await api.Import("import", $"agreement={key}&stage=sql&zone=Asia/Tokyo", File);
        Assert.Equal("3 2 0 0 1", import.Counts());
        Assert.StartsWith("5,handedOverAt,", (await api.Errors(import))[0], StringComparison.Ordinal);
        Assert.Equal("Zeile 1\r\nsagt \"ja\", Zeile 2", (string?)(await api.Handover(key, "x1"))["note"]);
        Assert.Equal("2026-03-02T00:30:00.5Z", (string?)(await api.Handover(key, "x2"))["handedOverAt"]);
    }

    [Fact]
    public async Task Json_lines_keep_their_values()
    {
        var api = await app.Client();
        var key = await api.Signed();
        const string Full = """{"id":"x1","handedOverAt":"2026-03-02T08:00:00+01:00","stage":"sql","score":5,"lead":{"company":"Muster AG"}"""
            + ""","attributes":{"size":12},"tags":["a"],"touches":[{"source":"ads","at":"2026-02-01T00:00:00Z"}]}""";
        const string File = Full + """

            {"id":"x2","handedOverAt":"2026-03-02","stage":null}
            {"id":3,"handedOverAt":"2026-03-02","stage":"sql","score":"5"}
            [1]
            {"id":"x4","id":"x5"}
            {"id":"x6","handedOverAt":"2026-03-02","stage":"sql","name":"\ud800"}
            """;
        var import = await api.Import("import", $"agreement={key}&map=externalId:id", File, Ndjson);
        Assert.Equal("6 2 0 0 4", import.Counts());
        Assert.Equal(["2,stage", "4,", "5,", "6,"], (await api.Errors(import)).Select(e => string.Join(',', e.Split(',')[..2])));
        var first = await api.Handover(key, "x1");
        Assert.Equal((12, "a", 1), ((int)first["attributes"]!["size"]!, (string?)first["attributes"]!["tags"]![0], first["touches"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_dry_run_counts_what_the_real_run_does_and_stores_nothing()
    {
        var api = await app.Client();
        var key = await api.Signed();
        await api.Import("import", $"agreement={key}&stage=sql", "externalId,handedOverAt,source\nold,2026-03-02,ads\n");
        var file = new StringBuilder("externalId,handedOverAt,source\nold,2026-03-02,fair\n");
        foreach (var i in Enumerable.Range(0, 2_300))
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"r{i % 2_200},2026-03-02,{(i == 2_299 ? "other" : "ads")}\n");
        }

        file.Append("bad,never,ads\n");
        foreach (var (existing, counts) in new[] { ("skip", "2302 2200 101 0 1"), ("update", "2302 2200 99 2 1") })
        {
            var dry = await api.Import("import", $"agreement={key}&stage=sql&dryRun=true&onExisting={existing}", file.ToString());
            Assert.Equal(counts, dry.Counts());
            Assert.True((bool)dry["dryRun"]!);
            Assert.Single(await api.Errors(dry));
        }

        Assert.Single((await api.Get($"/v1/handovers?agreement={key}")).Json["items"]!.AsArray());
        var dryRefused = await api.Import("import", $"agreement={key}&stage=sql&dryRun=true", file.ToString());
        var real = await api.Import("import", $"agreement={key}&stage=sql", file.ToString());
        Assert.Equal("2302 2200 99 0 3", real.Counts());
        Assert.Equal(real.Counts(), dryRefused.Counts());
        Assert.Equal(await api.Errors(real), await api.Errors(dryRefused));
    }

    [Theory]
    [InlineData("zone=Mars/Olympus", Header, "/zone")]
    [InlineData("map=nonsense:stage", Header, "/map")]
    [InlineData("map=score:points", Header, "/map")]
    [InlineData("map=score", Header, "/map")]
    [InlineData("map=source:a,source:b", "externalId,handedOverAt,stage,a,b", "/map")]
    [InlineData("zone=UTC", "externalId,handedOverAt", "/stage")]
    [InlineData("stage=sql", "name", "/map,/map")]
    [InlineData("zone=X/Y&map=touches:stage", "name,name", "/map,/map,/map,/stage,/zone,")]
    [InlineData("zone=UTC", "externalId,handedOverAt,stage,source,source", "")]
    [InlineData("values=nonsense:a=b", Header, "/values")]
    [InlineData("values=a=b", Header, "/values")]
    [InlineData("values=priority:hoch=hoch", Header, "/values")]
    [InlineData("unmapped=drop", Header, "/unmapped")]
    [InlineData("zone=UTC", "", "")]
    [InlineData("onExisting=overwrite", Header, "/onExisting")]
    [InlineData("dryRun=1", Header, "/dryRun")]
    [InlineData("type=won", Header, "/type")]
    public async Task What_cannot_be_read_is_refused_before_anything_is_stored(string query, string header, string pointers)
    {
        var api = await app.Client();
        var key = await api.Draft();
        var refused = (await api.Send("import", $"agreement={key}&{query}", header)).ExpectProblem(400, "invalid-request");
        Assert.Equal(pointers.Split(',').Order(), refused.Pointers.Order());
    }

    [Fact]
    public async Task Only_text_in_utf8_of_a_known_agreement_is_taken()
    {
        var api = await app.Client();
        var key = await api.Draft();
        (await api.Send("import", $"agreement={key}", Header, "application/json")).ExpectProblem(415, "unsupported-media-type");
        (await api.Send("import", $"agreement={key}", Header, "text/csv; charset=iso-8859-1")).ExpectProblem(415, "unsupported-media-type");
        (await api.Send("import", "agreement=none", Header)).ExpectProblem(404, "not-found");
        (await api.Send("import", $"agreement={key}", " \n", Ndjson)).ExpectProblem(400, "invalid-request");
        byte[] late = [.. Encoding.UTF8.GetBytes(Header + "\n" + new string('x', 300_000)), 0xE4, 0x0A];
        (await api.Send("import", $"agreement={key}", late)).ExpectProblem(400, "invalid-request");
        var reader = await app.Client("handovers:read");
        (await reader.Send("import", $"agreement={key}", Header)).ExpectProblem(403, "insufficient-scope");
    }
}
