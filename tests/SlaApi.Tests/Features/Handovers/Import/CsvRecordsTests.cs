using System.Text;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Tests.Features.Handovers.Import;

public sealed class CsvRecordsTests
{
    private const string Characters = "ab,;\" \r\n\té😀";

    [Fact]
    public async Task What_is_written_is_read_whatever_the_texts_contain()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var ends = new[] { "\n", "\r\n", "\r" };
            var rows = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 4).Select(_ => Text(random)).ToList()).ToList();
            var file = new StringBuilder("h1,h2,h3,h4\n");
            rows.ForEach(row => file.AppendJoin(',', row.Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append(ends[seed % 3]));
            var read = await CsvRecords.Of(new StringReader(file.ToString()), default).Skip(1).ToListAsync();
            Assert.Equal(rows, read.Select(r => r.Fields.ToList()));
            Assert.All(read, r => Assert.Null(r.Fault));
        }
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-01T23:00:00Z")]
    [InlineData("20260302", "2026-03-01T23:00:00Z")]
    [InlineData("2026-03-02 08:00", "2026-03-02T07:00:00Z")]
    [InlineData("2026-03-02T08:00:00.5", "2026-03-02T07:00:00.5Z")]
    [InlineData("2026-03-02T08:00:00+0000", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00:00-0800", "2026-03-02T16:00:00Z")]
    [InlineData("2026-03-02T08:00+00", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02 08:00:00 UTC", "2026-03-02T08:00:00Z")]
    [InlineData("20260302T080000Z", "2026-03-02T08:00:00Z")]
    [InlineData("02.03.2026", null)]
    [InlineData("03/02/2026", null)]
    [InlineData("46083", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-03-02T08:00+19", null)]
    public void Every_unambiguous_form_of_iso_8601_is_read(string text, string? expected)
    {
        var fault = LocalTimes.Read(text, DateTimeZoneProviders.Tzdb["Europe/Zurich"], out var instant);
        Assert.Equal(expected, instant is { } at ? NodaTime.Text.InstantPattern.ExtendedIso.Format(at) : null);
        Assert.Equal(expected is null, fault is not null);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.GetItems(Characters.EnumerateRunes().ToArray(), 1)[0].ToString()));
}
