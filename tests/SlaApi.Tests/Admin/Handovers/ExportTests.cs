using System.IO.Compression;
using System.Text;
using SlaApi.Tests.Features.Handovers;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin.Handovers;

/// <summary>The files of a list of leads.</summary>
public sealed class ExportTests(LeadPages pages) : IClassFixture<LeadPages>
{
    [Fact]
    public async Task A_file_has_the_whole_list_in_its_order_with_its_filters()
    {
        var key = await pages.Api.Signed();
        for (var i = 1; i <= 102; i++)
        {
            await pages.Api.HandOver(key, $"P-{i}", Instant.FromUtc(2026, 3, 2, 8, 0).Plus(Duration.FromMinutes(i)).ToString());
        }

        var gone = await pages.Api.HandOver(key, "gone");
        (await pages.Api.Tell(gone, "withdrawn", "2026-03-03T09:00:00Z")).Expect(201);

        var list = (await pages.German.Get($"/admin/agreements/{key}/handovers?state=open&sort=handedOverAt")).Expect(200);
        var csv = await Csv(list.Address("a[download][href*='format=csv']"));
        Assert.StartsWith("Lead;Vereinbarung;Übergeben;Lead-Phase;", csv[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 102).Select(i => $"P-{i}"), csv.Skip(1).Select(line => line.Split(';')[0]));
        Assert.StartsWith("P-1;Vertrieb DACH;2026-03-02 09:01;SQL;", csv[1], StringComparison.Ordinal);
        Assert.Contains(";2026-03-02 13:01;überschritten, noch offen;", csv[1], StringComparison.Ordinal);

        var sheet = Sheet(await pages.German.Download(list.Address("a[download][href*='format=xlsx']")));
        Assert.Equal(103, sheet.Split("<row").Length - 1);
        Assert.True(sheet.IndexOf(">P-1<", StringComparison.Ordinal) < sheet.IndexOf(">P-102<", StringComparison.Ordinal));
        Assert.DoesNotContain(">gone<", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://example.com\";\"x\")")]
    public async Task No_cell_is_a_formula(string source)
    {
        var key = await pages.Api.Signed();
        (await pages.Api.Post("/v1/handovers", Leads.Lead(key).With("source", source))).Expect(201);

        var csv = await Csv($"/admin/agreements/{key}/handovers?format=csv");
        Assert.Contains($";\"'{source.Replace("\"", "\"\"", StringComparison.Ordinal)}\";", csv[1], StringComparison.Ordinal);

        var sheet = Sheet(await pages.German.Download($"/admin/agreements/{key}/handovers?format=xlsx"));
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains(">" + System.Net.WebUtility.HtmlEncode(source) + "<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_names_people_only_where_that_is_agreed_and_speaks_the_language_of_the_page()
    {
        var key = await pages.Api.Signed();
        (await pages.Api.Post("/v1/handovers", Leads.Lead(key).With("assignee", "verkauf-1@example.com"))).Expect(201);

        var csv = Encoding.UTF8.GetString(await pages.English.Download($"/admin/agreements/{key}/handovers?format=csv"));
        Assert.StartsWith("\uFEFFLead,Agreement,Handed over,Stage,", csv, StringComparison.Ordinal);
        Assert.Contains(",assigned,open,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("verkauf-1", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_is_not_understood_gives_the_page_that_tells_it_and_no_file()
    {
        var answer = (await pages.German.Get("/admin/handovers?state=nowhere&format=csv")).Expect(200);
        Assert.Equal("text/html", answer.ContentType);
        Assert.Contains("«nowhere» ist kein Zustand.", answer.Body, StringComparison.Ordinal);
    }

    private async Task<string[]> Csv(string path) =>
        Encoding.UTF8.GetString(await pages.German.Download(path)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Sheet(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }
}
