using System.IO.Compression;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using SlaApi.Features.Handovers.Import;
using SlaApi.Http.Problems;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Features.Handovers.Import;

/// <summary>XLSX is read like CSV, and every format can be previewed.</summary>
[Collection(SharedApp.Name)]
public sealed class WorkbookTests(App app)
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Unspecified);

    [Fact]
    public async Task A_workbook_is_imported_with_its_dates_and_numbers()
    {
        var api = await app.Client();
        var key = await api.Signed();
        var sheet = Sheet(
            new { Nr = 4711, Datum = (DateTime?)Monday, Serie = (int?)null, Punkte = 7.5, Quelle = " Messe " },
            new { Nr = 2, Datum = (DateTime?)Monday.Date, Serie = (int?)46083, Punkte = 0.1 + 0.2, Quelle = "" });
        var answer = (await api.Send(
            "import", $"agreement={key}&stage=sql&map=externalId:Nr,handedOverAt:Datum,score:Punkte,source:Quelle", sheet, FileFormats.Xlsx))
            .Expect(202);
        var import = await api.End(answer);
        Assert.Equal("2 2 0 0 0", import.Counts());
        var first = await api.Handover(key, "4711");
        Assert.Equal(
            ("2026-03-02T08:30:00Z", 7.5m, "Messe"), ((string?)first["handedOverAt"], (decimal?)first["score"], (string?)first["source"]));
        var second = await api.Handover(key, "2");
        Assert.Equal(("2026-03-01T23:00:00Z", 0.3m), ((string?)second["handedOverAt"], (decimal?)second["score"]));

        var serial = (await api.Send("import", $"agreement={key}&stage=sql&map=externalId:Punkte,handedOverAt:Serie", sheet, FileFormats.Xlsx)).Expect(202);
        var refused = await api.End(serial);
        Assert.Equal(("2 0 0 0 1", 1), (refused.Counts(), (int)refused["skipped"]!));
        Assert.StartsWith("3,Serie,", (await api.Errors(refused))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_workbook_and_one_that_never_ends_are_refused()
    {
        var api = await app.Client();
        var key = await api.Draft();
        var whole = Sheet(new { externalId = "x1", handedOverAt = "2026-03-02", stage = "sql" });
        foreach (var bad in new[] { Encoding.UTF8.GetBytes("externalId;stage"), whole[..(whole.Length / 2)], Bomb() })
        {
            var refused = await api.Send("import", $"agreement={key}", bad, FileFormats.Xlsx);
            Assert.Equal([""], refused.ExpectProblem(400, "invalid-request").Pointers);
        }

        Assert.Equal(["/stage"], (await api.Send("import", $"agreement={key}", Sheet(new { externalId = 1, handedOverAt = "x" }), FileFormats.Xlsx))
            .ExpectProblem(400, "invalid-request").Pointers);
    }

    [Fact]
    public async Task The_beginning_of_every_format_can_be_previewed()
    {
        var csv = await Preview("\uFEFFid;Name\n1; Eins \n2\n"u8.ToArray(), FileFormats.Csv);
        Assert.Equal(["id", "Name"], csv.Columns);
        Assert.Equal([(2, "Eins"), (3, null)], csv.Rows.Select(r => (r.Line, r.Values.GetValueOrDefault("Name"))));
        var lines = await Preview("{\"id\":1,\"properties\":{\"stage\":\"mql\"}}\n"u8.ToArray(), FileFormats.Ndjson);
        Assert.Equal(["id", "properties.stage"], lines.Columns);
        var sheet = await Preview(Sheet(new { id = 1, am = Monday }), FileFormats.Xlsx);
        Assert.Equal(["1", "2026-03-02T09:30:00"], sheet.Columns.Select(c => sheet.Rows[0].Values[c]));
        await Assert.ThrowsAsync<InvalidRequest>(() => Preview([1, 2, 3], FileFormats.Xlsx));
    }

    private async Task<FilePreview> Preview(byte[] file, string type)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PreviewFile(new MemoryStream(file), type));
    }

    private static byte[] Sheet<T>(params T[] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows);
        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var endless = archive.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 110; i++)
            {
                endless.Write(zeros);
            }
        }

        return stream.ToArray();
    }
}
